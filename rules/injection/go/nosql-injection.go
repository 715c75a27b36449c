package people

import (
	"context"
	"encoding/json"
	"net/http"

	"go.mongodb.org/mongo-driver/bson"
)

func find(ctx context.Context, w http.ResponseWriter, r *http.Request) {
	var filter map[string]any
	json.NewDecoder(r.Body).Decode(&filter)
	// ruleid: nosql-injection
	people.Find(ctx, filter)
	// ruleid: nosql-injection
	where := bson.M{"$where": "this.name == '" + r.FormValue("name") + "'"}
	// ok: nosql-injection
	people.Find(ctx, bson.M{"name": "admin"})
	// ok: nosql-injection
	safe := bson.M{"name": r.FormValue("name")}
	use(where, safe)
}
