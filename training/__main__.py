"""`make train DATA=DIR` makes the weights of `analysis/tagger` anew from the outside data sets."""

from __future__ import annotations

import argparse
from pathlib import Path

import torch

import analysis
from analysis.parser import load_parser
from analysis.tagger import packaged, weights
from analysis.tagger.network import empty_network, start_from_package
from analysis.tagger.pieces import PieceMaker
from training.datasets import SOURCES, Source, documents
from training.fit import Fit, Plan
from training.measure import measure
from training.prepare import Table, feature_values, fingerprint, table

# How often a set's sentences come in an epoch.
_REPEATS = {"checkthat_subjectivity": 3}
_JUDGED_BY = ("polnear", "newsdiscourse", "webis_editorials", "checkthat_subjectivity", "ptc")


def main() -> None:
    """Prepare, learn, measure and export; each goes on where it was stopped."""
    arguments = _arguments()
    arguments.work.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(arguments.threads)
    names = {source.folder for source in SOURCES}
    if unknown := set(arguments.without) - names:
        raise SystemExit(
            f"There is no set {sorted(unknown)}; there are: {', '.join(sorted(names))}."
        )
    taught = [s for s in SOURCES if s.folder not in arguments.without]
    tables = [t for s in taught for t in [_prepared(s, "train", arguments)]]
    plan = Plan(epochs=arguments.epochs, seed=arguments.seed)
    values = feature_values(load_parser())
    torch.manual_seed(plan.seed)
    network = empty_network(values)
    start_from_package(network)
    fit = Fit(network, tables, [_REPEATS.get(s.folder, 1) for s in taught], plan, arguments.work)
    fit.run()
    config = {
        "encoder": packaged.NAME,
        "made_of": [source.folder for source in taught],
        "values": values,
    }
    weights.save(arguments.out, fit.averaged(), config)
    judged = weights.Weights(arguments.out).network()
    for source in SOURCES:
        if source.folder in _JUDGED_BY:
            for name, score in measure(judged, _prepared(source, "dev", arguments)):
                print(f"{score:7.3f}  {source.folder} dev: {name}", flush=True)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with the data sets")
    parser.add_argument("--work", type=Path, required=True, help="folder for what is in the making")
    parser.add_argument("--out", type=Path, default=weights.FOLDER, help="where the weights go")
    parser.add_argument("--without", action="append", default=[], help="a set to leave out")
    parser.add_argument("--epochs", type=int, default=Plan().epochs)
    parser.add_argument("--seed", type=int, default=Plan().seed)
    parser.add_argument("--threads", type=int, default=2)
    return parser.parse_args()


def _prepared(source: Source, part: str, arguments: argparse.Namespace) -> Table:
    """Return a set's part as a table, from the work folder where it was made before."""
    home = Path(analysis.__file__).parent
    code = fingerprint(*sorted([*home.rglob("*.py"), *home.glob("lexicons/*.txt")]))
    path = arguments.work / f"{source.folder}-{part}-{code}.npz"
    if not path.exists():
        print(f"Preparing {source.folder}, {part} …", flush=True)
        parser = load_parser()
        maker = PieceMaker(packaged.folder() / "tokenizer.json", feature_values(parser))
        table(documents(source, arguments.data, part), parser, maker).save(path)
    return Table.load(path)


if __name__ == "__main__":
    main()
