import os

from sqlalchemy import create_engine

# ruleid: connection-password
engine = create_engine("postgresql://app:Tr0ub4dor@db.internal:5432/shop")
# ok: connection-password
engine = create_engine(os.environ["DATABASE_URL"])
# ok: connection-password
engine = create_engine(f"postgresql://app:{os.environ['PASSWORD']}@db.internal:5432/shop")

# ruleid: connection-password
BROKER = "amqp://worker:s3cr3tpw@queue.internal//"
# ok: connection-password
BROKER = "amqp://queue.internal//"
# ok: connection-password
SAMPLE = "postgresql://user:password@host/name"
# ok: connection-password
PAGE = "https://app.example.org:8080/users/@me"
