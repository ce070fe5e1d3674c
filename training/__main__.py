"""`make train DATA=DIR` makes the weights of `analysis/tagger` anew from the outside data sets.

Prepares, learns, exports, weighs, calibrates and measures. What is done stays in the work folder:
run it again after a stop, and it goes on from there.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import torch

import analysis
import bootstrap
from analysis.parser import load_parser
from analysis.tagger import packaged, weights
from analysis.tagger.network import empty_network, start_from_package
from analysis.tagger.pieces import PieceMaker
from settings import HOME, Settings
from training.calibrate import sureness
from training.datasets import SOURCES, Source, documents
from training.fit import Fit, Plan
from training.measure import measure
from training.mix import mixing
from training.prepare import Table, feature_values, fingerprint, table

# Sets of few sentences come this often in an epoch.
_REPEATS = {"checkthat_subjectivity": 3}
# Sets whose licences ask more than to be named: they teach only where they are asked to.
_ASKED_FOR = {"checkthat_subjectivity", "babe"}


def main() -> int:
    """Do all steps that are not done; return 2 if a data set is missing."""
    arguments = _arguments()
    missing = [s.folder for s in arguments.taught if not (arguments.data / s.folder).is_dir()]
    if missing:
        print(
            f"'{arguments.data}' lacks {', '.join(missing)}. Name the folder that holds them, or"
            " leave them out: --without SET.",
            file=sys.stderr,
        )
        return 2
    arguments.work.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(arguments.threads)
    values = feature_values(load_parser())
    _learn(arguments, values)
    analyser = bootstrap.analyser(Settings(weights=arguments.out))
    weights.save_mixing(arguments.out, mixing(analyser, arguments.data))
    analyser = bootstrap.analyser(Settings(weights=arguments.out))
    weights.save_sureness(arguments.out, sureness(analyser, arguments.data))
    network = weights.Weights(arguments.out).network()
    for source in SOURCES:
        if (arguments.data / source.folder / "dev.jsonl.gz").exists():
            for name, score in measure(network, _prepared(source, "dev", arguments)):
                print(f"{score:7.3f}  {source.folder} dev: {name}", flush=True)
    return 0


def _learn(arguments: argparse.Namespace, values: dict[str, tuple[str, ...]]) -> None:
    """Fit the network and write its weights."""
    plan = Plan(epochs=arguments.epochs, seed=arguments.seed)
    learnt = [_prepared(source, "train", arguments).parted()[0] for source in arguments.taught]
    repeats = [_REPEATS.get(source.folder, 1) for source in arguments.taught]
    torch.manual_seed(plan.seed)
    network = empty_network(values)
    start_from_package(network)
    fit = Fit(network, learnt, repeats, plan, arguments.work)
    fit.run()
    made_of = [source.folder for source in arguments.taught]
    config = {"encoder": packaged.NAME, "made_of": made_of, "values": values}
    weights.save(arguments.out, fit.averaged(), config)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with the data sets")
    work = HOME / "data" / "training"
    parser.add_argument("--work", type=Path, default=work, help="folder for what is in the making")
    parser.add_argument("--out", type=Path, default=weights.FOLDER, help="where the weights go")
    names = [source.folder for source in SOURCES]
    for option, use in (("without", "leave out"), ("with", "add")):
        parser.add_argument(
            f"--{option}", dest=f"{option}_", action="append", default=[], choices=names,
            help=f"a set to {use}; may be given again",
        )  # fmt: skip
    parser.add_argument("--epochs", type=int, default=Plan().epochs)
    parser.add_argument("--seed", type=int, default=Plan().seed)
    parser.add_argument("--threads", type=int, default=2, help="processor threads")
    arguments = parser.parse_args()
    left_out = (_ASKED_FOR - {*arguments.with_}) | {*arguments.without_}
    arguments.taught = [source for source in SOURCES if source.folder not in left_out]
    return arguments


def _prepared(source: Source, part: str, arguments: argparse.Namespace) -> Table:
    """Return a set's part as a table, from the work folder where it was made before."""
    home = Path(analysis.__file__).parent
    code = fingerprint(*sorted([*home.rglob("*.py"), *home.glob("lexicons/*.txt")]))
    path = arguments.work / f"{source.folder}-{part}-{code}.npz"
    if not path.exists():
        print(f"Preparing {source.folder}, {part} ...", flush=True)
        parser = load_parser()
        maker = PieceMaker(packaged.folder() / "tokenizer.json", feature_values(parser))
        table(documents(source, arguments.data, part), parser, maker).save(path)
    return Table.load(path)


if __name__ == "__main__":
    sys.exit(main())
