"""Recommendations drawn from the catalogue, by the rules of the implementation in Java and with the same outcome."""

from typing import List, Sequence

import numpy
from boutique import recommendation
from boutique.catalog import Catalog
from chance import Chance

MOST = 5


class Recommendations(recommendation.Recommendations):
    def __init__(self, grafts) -> None:
        self.catalog: Catalog = grafts.catalog

    def recommend(self, user: str, product_ids: Sequence[str]) -> List[str]:
        """The user and the products decide the draw, so that it can be repeated."""
        catalogue = numpy.array([product.id for product in self.catalog.list()], dtype=str)
        others = catalogue[~numpy.isin(catalogue, numpy.array(product_ids, dtype=str))]
        Chance(user, "[%s]" % ", ".join(product_ids)).shuffle(others)
        return others[:MOST].tolist()
