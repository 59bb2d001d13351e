using System.Diagnostics;
using System.Globalization;
using Engagement.App.Data;
using Engagement.App.Inbox;
using Engagement.App.Outbound;
using Engagement.App.Reporting;
using Engagement.Core.Channels;
using Engagement.Core.Common;
using Engagement.Core.Inbox;
using Engagement.Core.Outbound;
using Engagement.Core.Reporting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Engagement.Benchmarks;

/// <summary>The weekly report over 100 channels: from raw rows, from its snapshot, a year's trend, and all of it while posts go out.</summary>
internal static class ReportScenario
{
    private const int Rounds = 3;
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.Utc;

    public static async Task<int> RunAsync(int interactions, int posts)
    {
        await using var bench = await Bench.StartAsync(TimeSpan.FromMilliseconds(20), 50);
        var week = ReportWeek.At(TimeProvider.System.GetUtcNow(), Zone).Plus(-1);
        var begun = TimeProvider.System.GetTimestamp();
        await FillAsync(bench, week, interactions);
        Say($"{interactions} interactions on 100 channels written in {Elapsed(begun)} ms");

        for (var round = 1; round <= Rounds; round++)
        {
            await ReadAsync(bench, week, round);
        }

        await FreezeAsync(bench, week);
        for (var round = 1; round <= Rounds; round++)
        {
            begun = TimeProvider.System.GetTimestamp();
            await bench.Get<ReportReader>().FindAsync(week.ToString(), CancellationToken.None);
            var snapshot = Elapsed(begun);
            begun = TimeProvider.System.GetTimestamp();
            var trend = await bench.Get<TrendReader>().ReadAsync(week, TrendReader.MostWeeks, CancellationToken.None);
            Say($"from the snapshot, round {round}: {snapshot} ms; a trend of {trend.Count} weeks: {Elapsed(begun)} ms");
        }

        await PublishMeanwhileAsync(bench, week, posts);
        return 0;
    }

    private static async Task PublishMeanwhileAsync(Bench bench, ReportWeek week, int posts)
    {
        foreach (var reporting in new[] { false, true })
        {
            await bench.Network.TakeArrivalsAsync();
            var sent = await bench.CountSentAsync();
            var at = TimeProvider.System.GetUtcNow().AddSeconds(3 + (posts / 1_000));
            var due = await bench.ScheduleAsync(posts, _ => at);
            var left = at - TimeProvider.System.GetUtcNow();
            await Task.Delay(left > TimeSpan.Zero ? left : TimeSpan.Zero);
            var report = reporting ? Task.Run(() => bench.Get<WeekFactsReader>().ReadAsync(week, Zone, CancellationToken.None)) : Task.CompletedTask;
            await bench.AwaitSentAsync(sent + posts);
            await report;
            var arrivals = await bench.Network.TakeArrivalsAsync();
            var late = due.Select(one => (arrivals[one.Key] - one.Value).TotalMilliseconds).Order().ToList();
            Say($"{posts} posts at once {(reporting ? "while the report is read" : "alone")}: median {late[late.Count / 2]:0} ms, p99 {late[(int)(late.Count * 0.99)]:0} ms, last {late[^1]:0} ms");
        }
    }

    private static async Task ReadAsync(Bench bench, ReportWeek week, int round)
    {
        // From the thread pool anew: what the round before left on the stack is not measured with this one.
        await Task.Yield();
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        var (before, resident) = (GC.GetTotalMemory(forceFullCollection: true), ResidentSet());
        using var peak = new PeakMemory();
        var (used, begun) = (Used(), TimeProvider.System.GetTimestamp());
        var facts = await bench.Get<WeekFactsReader>().ReadAsync(week, Zone, CancellationToken.None);
        var read = Elapsed(begun);
        var report = WeekReport.NumbersOf(facts);
        Say($"raw rows, round {round}: {Elapsed(begun)} ms, {(Used() - used).TotalMilliseconds:0} ms of processor (reading {read} ms), n = {report["inbound"].N}, heap {before >> 20} MB and at most {peak.Stop() - (before >> 20)} MB more, resident {resident} MB and at most {PeakSet()} MB");
    }

    private static async Task FreezeAsync(Bench bench, ReportWeek week)
    {
        var facts = await bench.Get<WeekFactsReader>().ReadAsync(week, Zone, CancellationToken.None);
        var report = WeekReport.NumbersOf(facts);
        var begun = TimeProvider.System.GetTimestamp();
        var (body, trend, packed) = (SnapshotText.Write(report), SnapshotText.WriteTrend(report), SnapshotText.Pack(facts));
        Say($"snapshot made in {Elapsed(begun)} ms: numbers {body.Length / 1024} kB, rows {packed.Length / 1024} kB");
        await using var db = await bench.OpenAsync();

        // The program itself may have frozen the week while it was being filled.
        await db.ReportSnapshots.ExecuteDeleteAsync();
        for (var back = 0; back < TrendReader.MostWeeks; back++)
        {
            db.Add(new ReportSnapshot
            {
                Id = bench.Get<IdSource>().Next<ReportSnapshotId>(),
                Week = week.Plus(-back).ToString(),
                Revision = 1,
                MadeAt = TimeProvider.System.GetUtcNow(),
                Body = body,
                Trend = trend,
                Facts = back == 0 ? packed : [],
            });
        }

        await db.SaveChangesAsync();
    }

    private static async Task FillAsync(Bench bench, ReportWeek week, int interactions)
    {
        var (from, to) = week.In(Zone);
        var ids = bench.Get<IdSource>();
        var random = new Random(4711);
        var minutes = (to - from).TotalMinutes;
        foreach (var chunk in Enumerable.Range(0, interactions / 5 * 2).Chunk(2_000))
        {
            await using var people = await bench.OpenAsync();
            await using var db = await bench.OpenAsync();
            (people.ChangeTracker.AutoDetectChangesEnabled, db.ChangeTracker.AutoDetectChangesEnabled) = (false, false);
            foreach (var number in chunk)
            {
                AddThread(people, db, bench, ids, random, from, minutes - 600, number, interactions / 5 * 2);
            }

            await people.SaveChangesAsync();
            await BulkInsert.RunAsync(db, CancellationToken.None);
        }
    }

    // Five comments in two conversations: three in the even one, two in the odd one.
    private static void AddThread(EngagementContext people, EngagementContext db, Bench bench, IdSource ids, Random random, DateTimeOffset from, double minutes, int number, int all)
    {
        // They come in one after the other, as they are written.
        var at = from.AddMinutes((number + random.NextDouble()) * minutes / all);
        var contact = new Contact { Id = ids.Next<ContactId>(), Network = NetworkKind.X, RemoteId = $"fan{number}", Name = $"Fan {number}", FirstSeenAt = at, LastSeenAt = at, CountedAt = at, Figures = new(random.Next(1, 9), random.Next(5), random.Next(3), random.Next(4)) };
        var thread = new Conversation { Id = ids.Next<ConversationId>(), ChannelId = bench.Channels[number % bench.Channels.Count], ContactId = contact.Id, RootRemoteId = $"root{number}", StartedAt = at };
        people.Add(contact);
        db.Add(thread);
        for (var said = 0; said < (number % 2 == 0 ? 3 : 2); said++)
        {
            var when = at.AddMinutes(said * 40);
            var interaction = new Interaction
            {
                Id = ids.Next<InteractionId>(), ChannelId = thread.ChannelId, RemoteId = $"c{number}-{said}", ConversationId = thread.Id, ContactId = contact.Id,
                Kind = InteractionKind.Comment, Text = "What does the hybrid weigh, please? I have asked three times now.", CreatedAt = when, ReceivedAt = when.AddSeconds(random.Next(60)),
            };
            var triage = new TriageRow { InteractionId = interaction.Id };
            triage.Read(
                new Triage("en", (Intent)random.Next(8), new IntentProbabilities(0, 0, 0, 0, 0, 0, 1), (Sentiment)random.Next(3), Urgency.None, null, []),
                new Decision(DecisionKind.Route, "Because", "bench"), when);
            thread.Hear(interaction.Text, when);
            db.AddRange(interaction, triage);
        }

        if (number % 2 == 0)
        {
            var reply = bench.Get<OrderDelivery>().Add(db, new DeliveryOrder
            {
                ChannelId = thread.ChannelId, Network = NetworkKind.X, Source = DeliverySource.Reply, Text = "1,540 kilograms.", Language = "en", DueAt = at.AddMinutes(30), ConversationId = thread.Id,
            });
            db.Entry(reply).Property(row => row.State).CurrentValue = DeliveryState.Sent;
            db.Entry(reply).Property(row => row.SentAt).CurrentValue = at.AddMinutes(31);
            db.Entry(reply).Property(row => row.RemoteId).CurrentValue = $"r{number}";
        }
    }

    private static long Elapsed(long begun) => (long)TimeProvider.System.GetElapsedTime(begun).TotalMilliseconds;

    private static TimeSpan Used()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }

    private static long ResidentSet()
    {
        using var process = Process.GetCurrentProcess();
        return process.WorkingSet64 >> 20;
    }

    private static long PeakSet()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64 >> 20;
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
