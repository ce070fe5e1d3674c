"""What Alembic runs: our migrations, on the connection that `classroom/migrate.py` hands over."""

from alembic import context

from classroom.schema import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,  # SQLite cannot alter a column; a batch copies the table
)
with context.begin_transaction():
    context.run_migrations()
