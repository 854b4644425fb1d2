"""Recommendations drawn from the catalogue, by the rules of the implementation in Java and with the same outcome."""

from typing import List, Sequence

from boutique import recommendation
from boutique.catalog import Catalog
from chance import Chance

MOST = 5


class Recommendations(recommendation.Recommendations):
    def __init__(self, grafts) -> None:
        self.catalog: Catalog = grafts.catalog

    def recommend(self, user: str, product_ids: Sequence[str]) -> List[str]:
        """The user and the products decide the draw, so that it can be repeated."""
        others = [product.id for product in self.catalog.list() if product.id not in product_ids]
        Chance(user, "[%s]" % ", ".join(product_ids)).shuffle(others)
        return others[:MOST]
