namespace Engagement.Sandbox.Graph;

/// <summary>Lets planned posts and films of pages appear by themselves, also when nobody asks.</summary>
internal sealed class PlannedPosts(GraphPublish publish, GraphFilms films, SandboxOptions options) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1), options.Clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                publish.PublishPlanned();
                films.PublishReady();
            }
        }
        catch (OperationCanceledException)
        {
            // The sandbox stops.
        }
    }
}
