using System.Text.Json.Nodes;
using Pipeline.Commands;
using Pipeline.Observing.Notifications;
using Pipeline.Observing.OpenLineage;
using Pipeline.Observing.Telemetry;
using Pipeline.Reporting;
using Pipeline.Runs;
using Pipeline.Stages;

namespace Pipeline.Observing;

/// <summary>Everybody who follows a run, as the settings say.</summary>
internal sealed class RunObservers
{
    private readonly List<IRunObserver> _observers = [];

    private RunObservers()
    {
    }

    /// <summary>Lets them follow a run from its beginning; they end with the session's events.</summary>
    /// <param name="session">The command's session.</param>
    /// <param name="run">The run, which the store has.</param>
    /// <param name="interrupted">Earlier runs of which it has just been found that their processes died.</param>
    public static RunObservers Follow(Session session, RunRecord run, IReadOnlyList<RunRecord> interrupted)
    {
        var observers = new RunObservers();
        observers._observers.Add(new TelemetryObserver(
            run,
            session.Project,
            new DatabaseAttributes(session.Run.Target),
            session.Secrets,
            session.Run.Environment("TRACEPARENT"),
            Export(session)));
        if (session.Settings.Observing.Notifications is { } notifications)
        {
            var notifier = new Notifier(Hook(session, notifications), run, session.OpenRunStore(), session.Events);
            foreach (var died in interrupted)
            {
                notifier.Died(died);
            }

            observers._observers.Add(notifier);
        }

        if (session.Settings.Observing.OpenLineage is { } lineage)
        {
            observers._observers.Add(new LineageObserver(
                session.Project,
                run,
                new Datasets(session.Project, session.Kind, session.Settings),
                Stage(session.StageUrl),
                lineage.Namespace ?? session.Project.Name,
                session.Host.Clock,
                new LineageSender(lineage, session.Events, session.Secrets)));
        }

        foreach (var observer in observers._observers)
        {
            session.Events.Add(observer);
        }

        return observers;
    }

    /// <summary>Lets them follow a process that has several runs; they end with the session's events.</summary>
    /// <param name="session">The session of the command that starts the runs.</param>
    public static void FollowHost(Session session)
    {
        if (session.Settings.Observing is { Notifications: not null } or { Telemetry: not null })
        {
            var notifications = session.Settings.Observing.Notifications;
            session.Events.Add(new HostObserver(notifications is null ? null : Hook(session, notifications), session.OpenRunStore(), Export(session)));
        }
    }

    private static TelemetryExport? Export(Session session) => session.Settings.Observing.Telemetry is { } telemetry ? TelemetryExport.Open(telemetry, session.Project.Name) : null;

    private static Webhook Hook(Session session, NotificationSettings settings) => new(settings, session.Events, session.Secrets, session.Host.Clock);

    // Whoever opens the stage says what is wrong with it.
    private static JsonObject? Stage(string url)
    {
        try
        {
            return Datasets.OfStage(url);
        }
        catch (StageException)
        {
            return null;
        }
    }

    /// <summary>Tells all of them how the run ended.</summary>
    public void End(RunEnd end) => _observers.ForEach(observer => observer.End(end));
}
