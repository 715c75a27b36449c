class Job
{
    void Run()
    {
        try { Check(); }
        // ruleid: empty-except
        catch (Exception) { }
        try { Check(); }
        // ruleid: empty-except
        catch
        {
            // nothing
        }
        try { Check(); }
        // ok: empty-except
        catch (Exception error) { logger.LogError(error, "check"); }
        try { Check(); }
        // ok: empty-except
        catch { throw; }
    }
}
