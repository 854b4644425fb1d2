"""Recommendations drawn from the catalogue, by the rules of the implementation in Java and with the same outcome."""

from chance import Chance

MOST = 5


class Recommendations:
    def __init__(self, grafts):
        self.catalog = grafts.catalog

    def recommend(self, user, product_ids):
        """The user and the products decide the draw, so that it can be repeated."""
        others = [product.id for product in self.catalog.list() if product.id not in product_ids]
        Chance(user, "[%s]" % ", ".join(product_ids)).shuffle(others)
        return others[:MOST]
