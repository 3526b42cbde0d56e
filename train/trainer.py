"""TRL's SFTTrainer for GPUs, with checks; and with a loss and a decoder of its own for CPUs."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import torch
from torch.nn import functional
from trl.trainer.sft_trainer import SFTTrainer

from train.batches import IGNORE
from train.lora_cpu import LOSS_STEP, LoraDecoder, fits
from tutor.errors import TutorError


class CheckedSFTTrainer(SFTTrainer):
    """SFTTrainer that counts its tokens and ends a run whose loss is not finite; the loss is TRL's own."""

    tokens = 0  # that this process has trained on

    def compute_loss(
        self, model: Any, inputs: Any, return_outputs: bool = False, num_items_in_batch: Any = None
    ) -> Any:
        """Return the mean cross entropy over the completion tokens of the (accumulated) batch.

        Raises TutorError when it is not finite.
        """
        result = super().compute_loss(model, inputs, return_outputs, num_items_in_batch)  # type: ignore[no-untyped-call]
        self._watch(result[0] if return_outputs else result, inputs)
        return result

    @contextmanager
    def as_served(self) -> Iterator[Any]:
        """Give the bare model as it answers now: its layers hold the adapter."""
        tuned = self.accelerator.unwrap_model(self.model)
        tuned.eval()
        try:
            yield tuned.get_base_model()
        finally:
            tuned.train()

    def _watch(self, loss: torch.Tensor, inputs: Any) -> None:
        if not torch.isfinite(loss):
            raise TutorError(self._not_finite(inputs))
        self.tokens += int(inputs["attention_mask"].sum())

    def _not_finite(self, inputs: Any) -> str:
        first = inputs["input_ids"][0][inputs["attention_mask"][0].bool()]
        tokenizer: Any = self.processing_class
        text = tokenizer.decode(first[:48].tolist(), skip_special_tokens=True)
        return (
            f"The loss is not finite at step {self.state.global_step + 1}, in a batch of "
            f"{len(inputs['input_ids'])} rows that begins with {text!r}. Checkpoints are kept: "
            "look at these rows, or start again under another name with a lower learning_rate."
        )


class CpuSFTTrainer(CheckedSFTTrainer):
    """A trainer that scores only completion tokens, against the words that the data use.

    The stock head scores every position against 262,144 words; this one scores the positions with loss
    against the `keep` words. The loss is therefore a softmax over `keep`: compare it only with itself.
    Where train.lora_cpu can run the model, it does; otherwise PEFT's layers do.
    """

    keep: torch.Tensor  # ids of the words in the data, ascending, shape (K,)
    _decoder: LoraDecoder | None = None
    _fits: bool | None = None

    def compute_loss(
        self, model: Any, inputs: Any, return_outputs: bool = False, num_items_in_batch: Any = None
    ) -> Any:
        """Return the mean cross entropy over the completion tokens of the (accumulated) batch.

        Raises TutorError when it is not finite.
        """
        tuned = self.accelerator.unwrap_model(model)
        labels = inputs["labels"][:, 1:]
        count = (labels != IGNORE).sum()
        if self._fits is None:
            self._fits = fits(tuned)
        total, hits = (self._by_decoder if self._fits else self._by_layers)(tuned, inputs)
        self._watch(total, inputs)
        loss = total / (num_items_in_batch if num_items_in_batch is not None else count)
        self._metrics["train" if tuned.training else "eval"]["mean_token_accuracy"].append(
            (hits / count).item()
        )
        return (loss, {"loss": loss}) if return_outputs else loss

    def training_step(self, model: Any, inputs: Any, num_items_in_batch: Any = None) -> torch.Tensor:
        """Take gradients of one batch; with several processes, add them up before the optimizer steps.

        The loss does not go through the wrapper of DistributedDataParallel, whose hooks therefore rest. Each
        process divides by the tokens of all, so the sum is the gradient of the whole batch.
        """
        loss: torch.Tensor = super().training_step(model, inputs, num_items_in_batch)  # type: ignore[no-untyped-call]
        processes: int = self.accelerator.num_processes
        if processes > 1 and self.accelerator.sync_gradients:
            for parameter in model.parameters():
                if parameter.grad is not None:
                    torch.distributed.all_reduce(parameter.grad)
        return loss * processes  # the trainer logs the mean over processes

    @contextmanager
    def as_served(self) -> Iterator[Any]:
        """Give the bare model as it answers now: with the adapter merged where the decoder is used."""
        with super().as_served() as base:
            if self._decoder is None:
                yield base
            else:
                tuned = self.accelerator.unwrap_model(self.model)
                with self._decoder.merged(), tuned.disable_adapter():
                    yield base

    def _by_decoder(self, tuned: Any, inputs: Any) -> tuple[torch.Tensor, torch.Tensor]:
        if self._decoder is None:
            self._decoder = LoraDecoder(tuned.get_base_model(), self.keep)
        return self._decoder.loss(inputs["input_ids"], inputs["attention_mask"], inputs["labels"])

    def _by_layers(self, tuned: Any, inputs: Any) -> tuple[torch.Tensor, torch.Tensor]:
        base = tuned.get_base_model()
        hidden = base.model(
            input_ids=inputs["input_ids"], attention_mask=inputs["attention_mask"], use_cache=False
        ).last_hidden_state[:, :-1]
        labels = inputs["labels"][:, 1:]
        scored = labels != IGNORE
        rows, targets = _pad_rows(hidden[scored], self._index(base)[labels[scored]])
        logits = (rows.to(self._head.dtype) @ self._head.t()).float()
        total = functional.cross_entropy(logits, targets, ignore_index=IGNORE, reduction="sum")
        return total, (logits.argmax(-1) == targets).sum()

    def _index(self, base: Any) -> torch.Tensor:
        """Return the table word id → row of the cut head; make both once."""
        if not hasattr(self, "_table"):
            weight = base.lm_head.weight.detach()
            self._head = weight[self.keep].clone()
            self._table = torch.full((weight.shape[0],), IGNORE, device=weight.device)
            self._table[self.keep] = torch.arange(len(self.keep), device=weight.device)
        return self._table


def _pad_rows(rows: torch.Tensor, targets: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    """Pad (N, H) rows and (N,) targets with ignored ones to a multiple of LOSS_STEP."""
    missing = -len(rows) % LOSS_STEP
    return functional.pad(rows, (0, 0, 0, missing)), functional.pad(targets, (0, missing), value=IGNORE)
