package export

import (
	"encoding/csv"
	"net/http"
)

func export(w http.ResponseWriter, r *http.Request) {
	csvWriter := csv.NewWriter(w)
	// ruleid: csv-injection
	csvWriter.Write([]string{r.FormValue("name"), "1"})
	for rows.Next() {
		var name string
		rows.Scan(&name)
		// ruleid: csv-injection
		csvWriter.Write([]string{name})
		// ok: csv-injection
		csvWriter.Write([]string{escapeFormula(name)})
	}
	// ok: csv-injection
	csvWriter.Write([]string{"name", "count"})
}
