"""PyTorch eager, the peer of TrainingSpeed.java: same model, batch, loss positions and optimiser.

Usage: training_speed.py STEPS [all|loss]: logits at all positions (as transformers does) or only at those with a loss.
"""

import random
import statistics
import sys
import time

import torch
import torch.nn.functional as F

V, D, L, H, FF, T = 1024, 128, 4, 4, 344, 512
torch.set_num_threads(2)
torch.manual_seed(1)
random.seed(1)
half = D // H // 2
freq = 10000.0 ** (-torch.arange(half) / half)
angle = torch.outer(torch.arange(T), freq).repeat(1, 2)
COS, SIN = angle.cos(), angle.sin()


class Block(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.n1, self.n2 = torch.nn.RMSNorm(D, eps=1e-5), torch.nn.RMSNorm(D, eps=1e-5)
        self.q, self.k, self.v, self.o = (torch.nn.Linear(D, D, bias=False) for _ in range(4))
        self.gate, self.up = (torch.nn.Linear(D, FF, bias=False) for _ in range(2))
        self.down = torch.nn.Linear(FF, D, bias=False)

    def rope(self, x):
        t = x.size(2)
        rotated = torch.cat((-x[..., half:], x[..., :half]), -1)
        return x * COS[:t] + rotated * SIN[:t]

    def forward(self, x):
        b, t, _ = x.shape
        h = self.n1(x)
        q, k, v = (f(h).view(b, t, H, D // H).transpose(1, 2) for f in (self.q, self.k, self.v))
        a = F.scaled_dot_product_attention(self.rope(q), self.rope(k), v, is_causal=True)
        x = x + self.o(a.transpose(1, 2).reshape(b, t, D))
        h = self.n2(x)
        return x + self.down(F.silu(self.gate(h)) * self.up(h))


class Model(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.emb = torch.nn.Embedding(V, D)
        self.blocks = torch.nn.ModuleList(Block() for _ in range(L))
        self.norm = torch.nn.RMSNorm(D, eps=1e-5)

    def forward(self, ids, rows):
        x = self.emb(ids)
        for block in self.blocks:
            x = block(x)
        x = self.norm(x)
        if rows is not None:
            x = x.view(-1, D)[rows]
        return F.linear(x, self.emb.weight)


model = Model()
torch.nn.init.normal_(model.emb.weight, std=0.02)
optimizer = torch.optim.AdamW(model.parameters(), lr=1e-3, fused=True)
only_loss = sys.argv[2:] == ["loss"]
rates = []
for step in range(int(sys.argv[1])):
    turns = [10 + random.randrange(6) for _ in range(16)]
    start = time.perf_counter()
    t = max(turns) * 20
    ids = torch.randint(V, (16, t))
    mask = torch.zeros(16, t, dtype=torch.bool)
    for i, n in enumerate(turns):
        mask[i, : n * 20] = torch.arange(n * 20) % 20 >= 15
    target = torch.roll(ids, -1, 1)
    mask = torch.roll(mask, -1, 1)
    if only_loss:
        rows = mask.view(-1).nonzero().squeeze(1)
        loss = F.cross_entropy(model(ids, rows), target.view(-1)[rows])
    else:
        target = target.masked_fill(~mask, -100)
        loss = F.cross_entropy(model(ids, None).view(-1, V), target.view(-1))
    optimizer.zero_grad()
    loss.backward()
    torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    optimizer.step()
    loss.item()
    if step >= int(sys.argv[1]) // 4:
        rates.append(sum(turns) * 20 / (time.perf_counter() - start))
print(f"torch {torch.__version__} {sys.argv[2:]} median {statistics.median(rates):.0f} max {max(rates):.0f} tokens/s")
