"""The weights that ship: our own layers and heads, over the packaged word embeddings."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from analysis.tagger.mixing import Mixing, Sureness
from errors import WhoSaysError

if TYPE_CHECKING:  # torch takes a second that no page should wait for
    from torch import Tensor

    from analysis.tagger.network import Network

FOLDER = Path(__file__).parent / "weights"
_CONFIG, _TENSORS = "config.json", "model.safetensors"
# Until `training/mix.py` has weighed it, the network's own scores decide.
_UNMIXED = {
    "attributed": (0.0, 1.0, *[0.0] * 8),
    "voice": (0.0, 1.0, *[0.0] * 8),
    "kind": (0.0, 1.0, *[0.0] * 6),
}
_AS_SAID = Sureness(constant=0.0, slope=1.0)  # until `training/calibrate.py` has measured it


class UnusableWeights(WhoSaysError):
    """Raised if the weights are not those that their config names; says what to do."""


@dataclass(frozen=True, slots=True)
class Config:
    """What belongs to the weights: the features' values, the sha256, what was fitted after."""

    values: Mapping[str, tuple[str, ...]]
    sha256: str
    made_of: tuple[str, ...]
    mixing: Mixing
    sureness: Sureness


class Weights:
    """Weights in a folder: `config.json` and `model.safetensors`."""

    def __init__(self, folder: Path = FOLDER) -> None:
        self._folder = folder

    @property
    def there(self) -> bool:
        """Say whether both files are there. Without them the rules judge alone."""
        return all((self._folder / name).is_file() for name in (_CONFIG, _TENSORS))

    @cached_property
    def config(self) -> Config:
        """Return the config.

        Raises:
            UnusableWeights: if it cannot be read.
        """
        try:
            stored = json.loads((self._folder / _CONFIG).read_text(encoding="utf-8"))
            values = {name: tuple(listed) for name, listed in stored["values"].items()}
            mixing = Mixing(
                *(tuple(stored["mixing"][name]) for name in ("attributed", "voice", "kind"))
            )
            sureness = Sureness(**stored["sureness"])
            return Config(values, stored["sha256"], tuple(stored["made_of"]), mixing, sureness)
        except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
            raise UnusableWeights(
                f"The weights in '{self._folder}' cannot be read: {error!r}. Put the folder back as"
                " it came, or take it away: the rules then judge alone."
            ) from error

    def network(self) -> Network:
        """Return the network with these weights, ready to read (0.3 s after torch is there).

        Raises:
            UnusableWeights: if the file is not the one that the config names.
        """
        import torch  # noqa: PLC0415  a second that no page should wait for
        from safetensors.torch import load_file  # noqa: PLC0415

        from analysis.tagger.network import empty_network, packaged_words  # noqa: PLC0415

        path = self._folder / _TENSORS
        with path.open("rb") as stored:
            found = hashlib.file_digest(stored, "sha256").hexdigest()
        if found != self.config.sha256:
            raise UnusableWeights(
                f"'{path}' is not the file that its config names (sha256 {found[:12]}…). Put it"
                " back as it came, or take the folder away: the rules then judge alone."
            )
        network = empty_network(self.config.values)
        tensors = {name: each.to(torch.float32) for name, each in load_file(path).items()}
        network.load_state_dict({**tensors, **packaged_words()})
        return network.eval()


def save(folder: Path, tensors: Mapping[str, Tensor], config: Mapping[str, Any]) -> None:
    """Write weights as half floats, and the config with their sha256."""
    import torch  # noqa: PLC0415
    from safetensors.torch import save_file  # noqa: PLC0415

    folder.mkdir(parents=True, exist_ok=True)
    path = folder / _TENSORS
    save_file({name: each.to(torch.float16).contiguous() for name, each in tensors.items()}, path)
    path.chmod(0o644)  # the library writes it for its maker alone
    with path.open("rb") as stored:
        sha256 = hashlib.file_digest(stored, "sha256").hexdigest()
    unfitted = {"mixing": _UNMIXED, "sureness": asdict(_AS_SAID)}
    _write(folder, {**config, **unfitted, "sha256": sha256})


def save_mixing(folder: Path, mixing: Mixing) -> None:
    """Write how the scores of the weights in `folder` are weighed; what was measured is void."""
    _add(folder, mixing=asdict(mixing), sureness=asdict(_AS_SAID))


def save_sureness(folder: Path, sureness: Sureness) -> None:
    """Write how often the verdicts made with the weights in `folder` are right."""
    _add(folder, sureness=asdict(sureness))


def _add(folder: Path, **fitted: Mapping[str, Any]) -> None:
    stored = json.loads((folder / _CONFIG).read_text(encoding="utf-8"))
    _write(folder, {**stored, **fitted})


def _write(folder: Path, config: Mapping[str, Any]) -> None:
    text = json.dumps(config, indent=1, ensure_ascii=False)
    (folder / _CONFIG).write_text(text + "\n", encoding="utf-8")
