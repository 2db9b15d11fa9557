using Dapper;

namespace Pipeline.Runs;

/// <summary>Finds runs whose process died in their midst.</summary>
internal static class InterruptedRuns
{
    /// <summary>Marks them, and gives them, the oldest first.</summary>
    public static IReadOnlyList<RunRecord> Mark(RunStore store)
    {
        var dead = store.Read(connection => RunReader.InState(connection, RunState.Running).Where(run => IsDead(RunReader.Attempts(connection, run.Id))).ToList());
        if (dead.Count == 0)
        {
            return [];
        }

        // Another process may have taken one up in between: only what is still the dead attempt's is marked.
        return store.Write(connection => dead.Where(run =>
        {
            var attempts = RunReader.Attempts(connection, run.Id);
            if (!IsDead(attempts))
            {
                return false;
            }

            var last = attempts[^1];
            RunWriter.End(connection, run.Id, last.Number, new RunEnd(RunState.Interrupted, ExitCode: null, Explain(last)) { IsCrash = true }, last.HeartbeatAt);
            connection.Execute(
                """
                update tasks set state = 'interrupted' where run_id = @run and attempt = @attempt and state = 'running';
                update nodes set status = 'interrupted' where run_id = @run and attempt = @attempt and status = 'running'
                """,
                new { run = run.Id.ToString("D"), attempt = last.Number });
            return true;
        }).ToList());
    }

    private static bool IsDead(IReadOnlyList<AttemptRecord> attempts) => attempts is [.., { EndedAt: null } last] && !last.Owner.IsAlive(last.HeartbeatAt);

    private static string Explain(AttemptRecord attempt) => $"process {attempt.Owner.Id} on {attempt.Owner.Host} ended without a word";
}
