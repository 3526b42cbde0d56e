"""An adapter folder with its scores and its card → a model repository on the Hugging Face Hub.

    python -m train.publish my-adapter owner/name [--private] [--dry-run]

Needs a token with write access: HF_TOKEN, or `hf auth login`. Only the files that the manifest names, the
manifest, the scores and the card travel. With --dry-run nothing is sent; the files are listed.
"""

import argparse
import json
from pathlib import Path
from typing import Any, Protocol

from train.card import CARD, CURVE, SCORES, build_card
from train.command import run
from train.merge import base_of
from tutor.errors import TutorError
from tutor.inference.adapter import MANIFEST, check_files


class Hub(Protocol):
    """What is asked of huggingface_hub.HfApi."""

    def create_repo(self, repo_id: str, *, private: bool, exist_ok: bool) -> Any:
        """Make a model repository, or leave the one that is there."""

    def upload_folder(
        self, *, repo_id: str, folder_path: Path, allow_patterns: list[str], commit_message: str
    ) -> Any:
        """Send the files that the patterns match, in one commit."""


def files_to_send(folder: Path) -> list[str]:
    """Return the names of the files that make up a whole adapter.

    Raises TutorError when one is missing or was changed, or when the card is not that of the scores.
    """
    for name, stage in ((MANIFEST, "train.pack"), (SCORES, "train.evaluate"), (CARD, "train.card")):
        if not (folder / name).is_file():
            raise TutorError(f"{folder} has no {name}: run {stage} first.")
    check_files(folder, base_of(folder).rpartition("/")[2])
    if (folder / CARD).read_text(encoding="utf-8") != build_card(folder):
        raise TutorError(f"The card in {folder} is not that of its scores: run train.card again.")
    listed = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))["files"]
    if (folder / CURVE).is_file() and CURVE not in listed:
        raise TutorError(f"{folder / CURVE} is not in the manifest: run train.pack again, or delete it.")
    return [CARD, SCORES, MANIFEST, *listed]


def publish(folder: Path, repository: str, hub: Hub, *, private: bool) -> None:
    """Send the folder to a repository, which is made when it is not there; raise TutorError otherwise."""
    from huggingface_hub.errors import HfHubHTTPError, HFValidationError

    names = files_to_send(folder)
    try:
        hub.create_repo(repository, private=private, exist_ok=True)
        hub.upload_folder(
            repo_id=repository,
            folder_path=folder,
            allow_patterns=names,
            commit_message=f"Upload {folder.name}",
        )
    except (HfHubHTTPError, HFValidationError, OSError) as error:
        reason = next(iter(str(error).strip().splitlines()), type(error).__name__)
        raise TutorError(
            f"{repository} could not be written: {reason} Check its name, the token's write access and the "
            "network, and start again."
        ) from error


def connect() -> Hub:
    """Return the Hub with this machine's token; raise TutorError when there is none."""
    from huggingface_hub import HfApi, get_token

    token = get_token()
    if not token:
        raise TutorError(
            "There is no token for the Hub. Make one with write access at huggingface.co/settings/tokens and "
            "set HF_TOKEN to it, or run `hf auth login`; --dry-run needs none."
        )
    hub: Hub = HfApi(token=token)
    return hub


def main() -> None:
    """Run the stage from the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path, help="folder of the adapter")
    parser.add_argument("repository", help="owner/name on the Hub")
    parser.add_argument("--private", action="store_true", help="make a new repository private")
    parser.add_argument("--dry-run", action="store_true", help="only list what would be sent")
    arguments = parser.parse_args()
    names = files_to_send(arguments.folder)
    for name in names:
        print(f"{(arguments.folder / name).stat().st_size:>12,}  {name}")
    if arguments.dry_run:
        print(f"Nothing was sent to {arguments.repository}.")
        return
    publish(arguments.folder, arguments.repository, connect(), private=arguments.private)
    print(f"https://huggingface.co/{arguments.repository}")


if __name__ == "__main__":
    run(main)
