"""PyTorch eager with a preallocated key-value cache, the peer of SamplingBenchmark.java: same model, prompts, draws.

Usage: sampling_speed.py THREADS BATCH...: tokens a second of wall time, and of processor time times threads.
"""

import sys
import time

import torch
import torch.nn.functional as F

THREADS = int(sys.argv[1])
V, D, L, H, FF, T = 2048, 128, 4, 4, 344, 256
PROMPT, DRAWN, SECONDS = 32, 64, 1.5
torch.set_num_threads(THREADS)
torch.manual_seed(0)
freq = 10000.0 ** (-torch.arange(0, D // H, 2) / (D // H))
angle = torch.outer(torch.arange(T), freq).repeat(1, 2)
COS, SIN = angle.cos(), angle.sin()
ONES = torch.ones(D)


def weight(*shape):
    return torch.randn(*shape) * 0.05


EMBEDDING = weight(V, D)
LAYERS = [dict(qkv=weight(3 * D, D), o=weight(D, D), gate_up=weight(2 * FF, D), down=weight(D, FF)) for _ in range(L)]


def rotate(x, cos, sin):
    a, b = x.chunk(2, -1)
    return x * cos + torch.cat((-b, a), -1) * sin


def forward(ids, at, keys, values):
    batch, length = ids.shape
    x = F.embedding(ids, EMBEDDING)
    cos, sin = COS[at : at + length], SIN[at : at + length]
    end = at + length
    for i, layer in enumerate(LAYERS):
        h = F.rms_norm(x, (D,), ONES, 1e-5)
        q, k, v = F.linear(h, layer["qkv"]).view(batch, length, 3, H, D // H).permute(2, 0, 3, 1, 4)
        keys[i][:, :, at:end] = rotate(k, cos, sin)
        values[i][:, :, at:end] = v
        a = F.scaled_dot_product_attention(
            rotate(q, cos, sin), keys[i][:, :, :end], values[i][:, :, :end], is_causal=length > 1
        )
        x = x + F.linear(a.transpose(1, 2).reshape(batch, length, D), layer["o"])
        gate, up = F.linear(F.rms_norm(x, (D,), ONES, 1e-5), layer["gate_up"]).chunk(2, -1)
        x = x + F.linear(F.silu(gate) * up, layer["down"])
    return F.linear(F.rms_norm(x[:, -1], (D,), ONES, 1e-5), EMBEDDING)


@torch.inference_mode()
def generate(batch):
    ids = torch.randint(0, V, (batch, PROMPT))
    keys, values = ([torch.empty(batch, H, PROMPT + DRAWN, D // H) for _ in range(L)] for _ in range(2))
    logits = forward(ids, 0, keys, values)
    tokens, log_probs = torch.empty(batch, DRAWN, dtype=torch.long), torch.empty(batch, DRAWN)
    for i in range(DRAWN):
        log_p = F.log_softmax(logits, -1)
        token = (log_p - torch.empty_like(log_p).exponential_().log()).argmax(-1)  # Gumbel's way to draw
        tokens[:, i], log_probs[:, i] = token, log_p.gather(1, token[:, None])[:, 0]
        if i < DRAWN - 1:
            logits = forward(token[:, None], PROMPT + i, keys, values)


line = f"torch {torch.__version__} {THREADS} threads"
for batch in map(int, sys.argv[2:]):
    generate(batch)
    rounds, wall, cpu = 0, time.perf_counter(), time.process_time()
    while time.perf_counter() - wall < SECONDS or rounds < 3:
        generate(batch)
        rounds += 1
    tokens = rounds * batch * DRAWN
    line += f" b{batch} {tokens / (time.perf_counter() - wall):.0f}"
    line += f"/{tokens / (time.process_time() - cpu) * THREADS:.0f}"
print(line)
