using Pipeline.Commands;
using Pipeline.Observing.Notifications;
using Pipeline.Reporting;
using Pipeline.Runs;

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
        if (session.Settings.Observing.Notifications is { } notifications)
        {
            var notifier = new Notifier(notifications, run, session.OpenRunStore(), session.Events, session.Secrets, session.Host.Clock);
            foreach (var died in interrupted)
            {
                notifier.Died(died);
            }

            observers._observers.Add(notifier);
        }

        foreach (var observer in observers._observers)
        {
            session.Events.Add(observer);
        }

        return observers;
    }

    /// <summary>Tells all of them how the run ended.</summary>
    public void End(RunEnd end) => _observers.ForEach(observer => observer.End(end));
}
