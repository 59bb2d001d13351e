using System.Data.Common;
using Engagement.App.Data;
using Engagement.App.Mails;
using Engagement.App.Ticks;
using Microsoft.EntityFrameworkCore;

namespace Engagement.Web.Hosting;

/// <summary>Asks the database for a row, and the worker when it last said that it lives.</summary>
internal sealed class CheckReadiness(IDbContextFactory<EngagementContext> contexts, WorkerHeartbeat heartbeat, MailReader mails)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public async Task<Readiness> RunAsync(CancellationToken ct)
    {
        var (reasons, warnings) = (new List<string>(), new List<string>());
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Patience);
        try
        {
            await using var db = await contexts.CreateDbContextAsync(limit.Token);
            await db.Settings.AnyAsync(limit.Token);
            if ((await mails.ReadHealthAsync(limit.Token)).Problem is { } mail)
            {
                warnings.Add(mail);
            }
        }
        catch (DbException)
        {
            reasons.Add("The database does not answer.");
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            reasons.Add($"The database did not answer within {Patience.TotalSeconds} s.");
        }

        if (heartbeat.Problem is { } problem)
        {
            reasons.Add(problem);
        }

        return new Readiness(reasons.Count == 0, reasons, warnings);
    }
}
