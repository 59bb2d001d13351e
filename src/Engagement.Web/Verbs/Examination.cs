using System.Data.Common;
using System.Globalization;
using Engagement.App.Channels;
using Engagement.App.Data;
using Engagement.App.Mails;
using Engagement.App.Outbound;
using Engagement.App.Ticks;
using Engagement.Core.Channels;
using Engagement.Web.Health;
using Engagement.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Engagement.Web.Verbs;

/// <summary>Looks at everything the program needs, changes nothing.</summary>
internal sealed class Examination(
    DataDirectory directory, IDbContextFactory<EngagementContext> contexts, ChannelReader channels, ChannelDetailsReader details, WorkerReader workers, MailReader mails, OutMediaReach reach, TimeProvider time)
{
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan ClockSkew = TimeSpan.FromSeconds(5);

    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken ct)
    {
        var findings = new List<Finding> { Look("data directory", () => Prepare(directory)) };
        try
        {
            await using var db = await contexts.CreateDbContextAsync(ct);
            if (!await db.Database.CanConnectAsync(ct))
            {
                findings.Add(new Finding(false, "database", "it is not there or does not answer"));
                return findings;
            }

            findings.Add(new Finding(true, "database", db.Database.ProviderName?.Split('.')[^1] ?? ""));
            var pending = await PrepareDatabase.ReadPendingAsync(db, ct);
            findings.Add(new Finding(pending.Count == 0, "migrations", pending.Count == 0 ? "none is missing" : $"{pending.Count} are missing; run migrate"));
            if (pending.Count == 0)
            {
                await LookInsideAsync(db, findings, ct);
            }
        }
        catch (Exception problem) when (problem is DbException or StartRefusedException)
        {
            findings.Add(new Finding(false, "database", StartProblem.Describe(problem)));
        }

        return findings;
    }

    private async Task LookInsideAsync(EngagementContext db, List<Finding> findings, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var heartbeat = await workers.ReadLastHeartbeatAsync(ct);
        findings.Add(await ClockAsync(db, heartbeat, now, ct));
        var lines = await channels.ReadAsync(ct);
        foreach (var channel in lines)
        {
            findings.AddRange(await details.FindAsync(channel.Id, ct) is { } found ? [ChannelFinding.Of(found)] : []);
        }

        if (lines.FirstOrDefault(line => PictureRules.Of(line.Network).IsFetched) is { } fetching)
        {
            var problem = await reach.ProblemAsync(ct);
            findings.Add(new Finding(problem is null, "pictures", problem is null ? $"{fetching.Network} can fetch them from here" : $"{fetching.Network} {problem}"));
        }

        var mail = await mails.ReadHealthAsync(ct);
        findings.Add(new Finding(mail.IsWell, "mail", mail.Problem ?? (mail.Server.Kind == MailServerKind.None ? "no mail server is set up (Smtp:Host)" : mail.Server.Address)));
        findings.Add(heartbeat is { } last && now - last <= Silence
            ? new Finding(true, "worker", Seconds("last heartbeat", now - last))
            : new Finding(false, "worker", heartbeat is { } old ? Seconds("last heartbeat", now - old) : "the program is not running"));
    }

    private static async Task<Finding> ClockAsync(EngagementContext db, DateTimeOffset? heartbeat, DateTimeOffset now, CancellationToken ct)
    {
        if (heartbeat > now + ClockSkew)
        {
            return new Finding(false, "clock", Seconds("behind the last heartbeat by", heartbeat.Value - now));
        }

        if (!db.Database.IsNpgsql())
        {
            return new Finding(true, "clock", now.ToString("O", CultureInfo.InvariantCulture));
        }

        var theirs = await db.Database.SqlQuery<DateTime>($"SELECT now() AS \"Value\"").SingleAsync(ct);
        var skew = (new DateTimeOffset(theirs.ToUniversalTime()) - now).Duration();
        return new Finding(skew <= ClockSkew, "clock", Seconds("apart from the database by", skew));
    }

    private static string Seconds(string words, TimeSpan span) => string.Create(CultureInfo.InvariantCulture, $"{words} {span.TotalSeconds:0.0} s");

    private static string Prepare(DataDirectory directory)
    {
        directory.Prepare();
        return directory.Path;
    }

    private static Finding Look(string what, Func<string> look)
    {
        try
        {
            return new Finding(true, what, look());
        }
        catch (StartRefusedException refused)
        {
            return new Finding(false, what, refused.Message);
        }
    }
}
