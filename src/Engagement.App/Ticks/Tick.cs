using Microsoft.Extensions.Logging;
using Quartz;

namespace Engagement.App.Ticks;

/// <summary>Runs a flow when its time has come; never twice at once, on however many nodes.</summary>
[DisallowConcurrentExecution]
internal sealed partial class Tick<TFlow>(TFlow flow, ILogger<Tick<TFlow>> logger) : IJob
    where TFlow : class, ITick
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        try
        {
            await flow.RunAsync(cancellationToken);
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            Log.Failed(logger, typeof(TFlow).Name, error);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "{Flow} failed; it runs again at its next time")]
        public static partial void Failed(ILogger logger, string flow, Exception error);
    }
}
