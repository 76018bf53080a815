"""Logits of the golden model by transformers; see GoldenModel.java. Writes logits.json beside the model."""

import json
import sys

import torch
import transformers

folder = sys.argv[1]
model = transformers.AutoModelForCausalLM.from_pretrained(folder, dtype=torch.float32).eval()
tokenizer = transformers.AutoTokenizer.from_pretrained(folder)
ids = [[2, 9, 14, 77, 3, 120, 121, 122, 4, 2, 200, 31], [2, 40, 8, 3, 260, 5, 6, 0, 0, 0, 0, 0]]
with torch.no_grad():
    logits = model(torch.tensor(ids)).logits
chat = [
    {"role": "system", "content": "be brief"},
    {"role": "user", "content": "take the mug"},
    {"role": "assistant", "content": "take"},
    {"role": "user", "content": "héllo 12"},
]
prompt = tokenizer.apply_chat_template(chat, add_generation_prompt=True, tokenize=False)
with open(folder + "/logits.json", "w") as out:
    json.dump(
        {
            "transformers": transformers.__version__,
            "torch": torch.__version__,
            "ids": ids,
            "rows": [11, 17],
            "logits": [[round(x, 7) for x in logits.view(24, -1)[r].tolist()] for r in (11, 17)],
            "chat": tokenizer(prompt, add_special_tokens=False)["input_ids"],
        },
        out,
    )
