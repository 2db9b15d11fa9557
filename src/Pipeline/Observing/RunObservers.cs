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
            session.Settings.Observing.Telemetry is { } telemetry ? TelemetryExport.Open(telemetry, session.Project.Name) : null));
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
                Stage(session.Settings.Stage),
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

    /// <summary>Lets them know of what a schedule gives up.</summary>
    /// <param name="session">The schedule's session.</param>
    public static void FollowSchedule(Session session)
    {
        if (session.Settings.Observing.Notifications is { } notifications)
        {
            session.Events.Add(new ScheduleNotifier(Hook(session, notifications), session.OpenRunStore()));
        }
    }

    private static Webhook Hook(Session session, NotificationSettings settings) => new(settings, session.Events, session.Secrets, session.Host.Clock);

    // Whoever opens the stage says what is wrong with it.
    private static JsonObject? Stage(string? url)
    {
        try
        {
            return url is null ? null : Datasets.OfStage(url);
        }
        catch (StageException)
        {
            return null;
        }
    }

    /// <summary>Tells all of them how the run ended.</summary>
    public void End(RunEnd end) => _observers.ForEach(observer => observer.End(end));
}
