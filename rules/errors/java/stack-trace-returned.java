import javax.servlet.http.HttpServletResponse;
import org.apache.commons.lang3.exception.ExceptionUtils;

class Report {
    void show(HttpServletResponse response) throws Exception {
        try {
            build(response);
        } catch (RuntimeException error) {
            // ruleid: stack-trace-returned
            error.printStackTrace(response.getWriter());
            // ruleid: stack-trace-returned
            response.sendError(500, ExceptionUtils.getStackTrace(error));
            // ok: stack-trace-returned
            response.sendError(500, "the report could not be made");
            // ok: stack-trace-returned
            error.printStackTrace();
        }
    }
}
