"""The order of the tests."""


def pytest_collection_modifyitems(items):
    """Run the browser tests last: they are slow, and their driver keeps an event loop running."""
    items.sort(key=lambda item: item.get_closest_marker("browser") is not None)
