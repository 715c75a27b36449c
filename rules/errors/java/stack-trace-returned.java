import java.io.PrintWriter;
import javax.servlet.http.HttpServletResponse;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.springframework.http.ResponseEntity;

class Report {
    void show(HttpServletResponse response) throws Exception {
        PrintWriter out = response.getWriter();
        try {
            build(response);
        } catch (RuntimeException error) {
            // ruleid: stack-trace-returned
            error.printStackTrace(response.getWriter());
            // ruleid: stack-trace-returned
            error.printStackTrace(out);
            // ruleid: stack-trace-returned
            response.sendError(500, ExceptionUtils.getStackTrace(error));
            // ok: stack-trace-returned
            response.sendError(500, "the report could not be made");
            // ok: stack-trace-returned
            error.printStackTrace();
            // ok: stack-trace-returned
            error.printStackTrace(log);
        }
    }

    ResponseEntity<String> answer(Exception error) {
        // ruleid: stack-trace-returned
        ResponseEntity.status(500).body(Arrays.toString(error.getStackTrace()));
        // ok: stack-trace-returned
        return ResponseEntity.status(500).body("something went wrong");
    }

    ResponseEntity<String> whole(Exception error) {
        StringWriter trace = new StringWriter();
        error.printStackTrace(new PrintWriter(trace));
        // ruleid: stack-trace-returned
        return ResponseEntity.status(500).body(trace.toString());
    }

    ResponseEntity<String> logged(Exception error) {
        StringWriter trace = new StringWriter();
        error.printStackTrace(new PrintWriter(trace));
        logger.error(trace.toString());
        // ok: stack-trace-returned
        return ResponseEntity.status(500).body("something went wrong");
    }

    ResponseEntity<String> page(StringBuilder page) {
        // ok: stack-trace-returned
        return ResponseEntity.status(200).body(page.toString());
    }

    String text(Exception error) {
        PrintWriter out = new PrintWriter(new StringWriter());
        // ok: stack-trace-returned
        error.printStackTrace(out);
        // ok: stack-trace-returned
        logger.error(ExceptionUtils.getStackTrace(error));
        return out.toString();
    }
}
