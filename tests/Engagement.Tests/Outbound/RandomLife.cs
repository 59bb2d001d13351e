using System.Globalization;
using Engagement.App.Data;
using Engagement.App.Networks;
using Engagement.App.Outbound;
using Engagement.App.People;
using Engagement.App.Publishing;
using Engagement.App.Ticks;
using Engagement.Core.Common;
using Engagement.Core.Outbound;
using Engagement.Core.Publishing;
using Engagement.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Engagement.Tests.Outbound;

/// <summary>
/// A workspace to which random things happen: people schedule, edit, move and cancel, publishing is stopped and goes on, the network
/// answers or does not, the clock leaps, the program dies. It remembers what people were told, and sees at the network whether it was true.
/// </summary>
internal sealed class RandomLife : IAsyncDisposable
{
    private static readonly Actor Anna = new("Anna", null);

    private readonly Random chance;
    private readonly List<Ledger> processes = [];
    private readonly Dictionary<PostId, (int Number, string Text, bool Cancelled)> told = [];
    private readonly List<string> broken = [];
    private int calm;

    private RandomLife(Ledger first, int seed)
    {
        chance = new Random(seed);
        processes.Add(first);
        first.Network.OnSend = TryAsync;
        first.Network.OnFind = Find;
    }

    /// <summary>What was said against the promise, in words; empty when it was kept.</summary>
    public IReadOnlyList<string> Broken => broken;

    public int Kills { get; private set; }

    public int Edits { get; private set; }

    public int Cancellations { get; private set; }

    public int Unclear { get; private set; }

    private Ledger Now => processes[^1];

    public static async Task<RandomLife> BeginAsync(StorageProvider provider, int seed, CancellationToken ct) =>
        new(await Ledger.OpenAsync(provider, ct), seed);

    public async Task StepAsync(CancellationToken ct)
    {
        switch (chance.Next(12))
        {
            case 0 or 1 or 2:
                await ScheduleAsync(ct);
                break;
            case 3:
                await EditAsync(Someone(), ct);
                break;
            case 4:
                await AttemptAsync(() => Now.App.Get<MovePost>().RunAsync(Someone(), Soon(), null, Anna, ct));
                break;
            case 5:
                await CancelAsync(Someone(), ct);
                break;
            case 6:
                await KillAsync(ct);
                break;
            case 7:
                await StopOrGoOnAsync(ct);
                break;
            default:
                await LeapAsync(TimeSpan.FromMinutes(chance.Next(10) == 0 ? chance.Next(120, 300) : chance.Next(1, 20)), ct);
                await WorkAsync(ct);
                break;
        }
    }

    /// <summary>The storm is over: nothing dies any more and the network answers. Everything must come to an end.</summary>
    public async Task CalmAsync(CancellationToken ct)
    {
        calm = 1;
        await Now.App.Get<ResumePublishing>().RunAsync(Anna, ct);
        for (var round = 0; round < 40 && await UnderWayAsync(ct) > 0; round++)
        {
            await LeapAsync(TimeSpan.FromMinutes(15), ct);
            await WorkAsync(ct);
        }

        if (await UnderWayAsync(ct) is > 0 and var stuck)
        {
            broken.Add($"{stuck} stuck");
        }

        await CompareAsync(ct);
    }

    public async ValueTask DisposeAsync()
    {
        for (var process = processes.Count - 1; process >= 0; process--)
        {
            await processes[process].DisposeAsync();
        }
    }

    private async Task ScheduleAsync(CancellationToken ct)
    {
        var (number, text) = (told.Count, $"Post {told.Count} version 0");
        var draft = new PostDraft { Text = text, PublishAt = Soon(), ChannelIds = [Now.Channel] };
        told[await Now.App.Get<WritePost>().RunAsync(draft, PostIntent.Schedule, Anna, ct)] = (number, text, false);
    }

    private async Task EditAsync(PostId id, CancellationToken ct)
    {
        if (!told.TryGetValue(id, out var post))
        {
            return;
        }

        var text = $"Post {post.Number} version {chance.Next(1, 1_000_000).ToString(CultureInfo.InvariantCulture)}";
        if (await AttemptAsync(() => Now.App.Get<EditPost>().RunAsync(id, new PostEdit { Text = text, PublishAt = Soon() }, ct)))
        {
            told[id] = post with { Text = text };
            Edits++;
        }
    }

    private async Task CancelAsync(PostId id, CancellationToken ct)
    {
        if (told.TryGetValue(id, out var post) && !post.Cancelled && await AttemptAsync(() => Now.App.Get<CancelPost>().RunAsync(id, null, Anna, ct)))
        {
            told[id] = post with { Cancelled = true };
            Cancellations++;
        }
    }

    private async Task KillAsync(CancellationToken ct)
    {
        foreach (var claim in await Now.ClaimAndDieAsync(ct))
        {
            if (chance.Next(2) == 0)
            {
                Say(claim.ToMessage());
            }
        }

        processes.Add(await Now.RestartAsync(ct));
        Kills++;
    }

    // A heart that missed the leap beats again only when the clock moves on.
    private async Task LeapAsync(TimeSpan by, CancellationToken ct)
    {
        Now.App.Clock.Advance(by);
        while (Now.App.Get<WorkerHeartbeat>().Lost.IsCancellationRequested)
        {
            await Task.Delay(20, ct);
            Now.App.Clock.Advance(TimeSpan.FromSeconds(3));
        }
    }

    private async Task StopOrGoOnAsync(CancellationToken ct)
    {
        if (await Now.App.Get<StopReader>().FindAsync(ct) is null)
        {
            await Now.App.Get<StopPublishing>().RunAsync("Crisis", Anna, ct);
        }
        else
        {
            await Now.App.Get<ResumePublishing>().RunAsync(Anna, ct);
        }
    }

    private async Task WorkAsync(CancellationToken ct)
    {
        await Now.DispatchAsync(ct);
        await Now.ReconcileAsync(ct);
        await Now.App.Get<HoldStopped>().RunAsync(ct);
        await Now.App.Get<HoldMissed>().RunAsync(ct);
        await Now.App.Get<FollowChannels>().RunAsync(ct);
    }

    private async Task<SendOutcome> TryAsync(ScriptedNetwork network, OutgoingMessage message, CancellationToken ct)
    {
        // People keep on editing while it is on its way: they must be told that it is too late.
        var post = await Now.App.ReadAsync(db => db.Deliveries.Where(row => row.Id == message.Id).Select(row => row.PostId).SingleAsync(ct));
        if (chance.Next(4) == 0 && await AttemptAsync(() => Now.App.Get<EditPost>().RunAsync(post!.Value, new PostEdit { Text = "Too late" }, ct)))
        {
            broken.Add($"{message.Text} was edited while it was being sent");
        }

        var now = Now.App.Clock.GetUtcNow();
        switch (calm > 0 ? 9 : chance.Next(10))
        {
            case 0:
                Unclear++;
                Say(message);
                return new SendOutcome.Unknown("The answer was lost.");
            case 1:
                Unclear++;
                return new SendOutcome.Unknown("The connection broke.");
            case 2:
                return new SendOutcome.Later(now.AddMinutes(chance.Next(1, 20)), "Not now.", ChannelThrottled: chance.Next(2) == 0);
            case 3:
                Say(message);
                throw new InvalidOperationException("A bug in a client.");
            default:
                return Say(message);
        }
    }

    private ReadBack Find(ScriptedNetwork network, OutgoingMessage message, IReadOnlySet<string> notOurs) => (calm > 0 ? 9 : chance.Next(10)) switch
    {
        0 => new ReadBack.AskAgain(Now.App.Clock.GetUtcNow().AddMinutes(5), "Its index is behind."),
        1 when chance.Next(4) == 0 => new ReadBack.CannotTell("It shows us nothing."),
        _ => network.Look(message, notOurs),
    };

    private SendOutcome.Sent Say(OutgoingMessage message)
    {
        var post = told.Values.SingleOrDefault(known => message.Text.StartsWith($"Post {known.Number} ", StringComparison.Ordinal));
        if (post.Cancelled || post.Text != message.Text)
        {
            broken.Add($"{message.Text} was said, but people were told: {(post.Cancelled ? "cancelled" : post.Text)}");
        }

        return Now.Network.Take(message);
    }

    private async Task CompareAsync(CancellationToken ct)
    {
        var said = Now.Network.Published.GroupBy(published => published.Message.Text.Split(" version ")[0]).ToDictionary(group => group.Key, group => group.Count());
        var rows = await Now.App.ReadAsync(db => db.Deliveries.AsNoTracking().Where(row => row.State != DeliveryState.Cancelled).ToListAsync(ct));
        foreach (var (id, post) in told)
        {
            var times = said.GetValueOrDefault($"Post {post.Number}");
            var row = rows.SingleOrDefault(delivery => delivery.PostId == id);
            var fits = row switch
            {
                null => post.Cancelled && times == 0,
                { State: DeliveryState.Sent } => times == 1,
                { State: DeliveryState.Held, HeldReason: HeldReason.CannotTell } => times <= 1 && row.Reason is not null,
                { State: DeliveryState.Held or DeliveryState.Failed } => times == 0 && row.Reason is not null,
                _ => false,
            };
            if (!fits)
            {
                broken.Add($"Post {post.Number} stands {times} times on the network and in the ledger as {row?.State} {row?.HeldReason} {row?.Reason}");
            }
        }
    }

    private Task<int> UnderWayAsync(CancellationToken ct) => Now.App.ReadAsync(db => db.Deliveries.CountAsync(
        row => row.State == DeliveryState.Pending || row.State == DeliveryState.Sending || row.State == DeliveryState.Unknown, ct));

    private static async Task<bool> AttemptAsync(Func<Task> work)
    {
        try
        {
            await work();
            return true;
        }
        catch (RefusedException)
        {
            return false;
        }
    }

    private PostId Someone() => told.Count == 0 ? default : told.Keys.ElementAt(chance.Next(told.Count));

    private DateTimeOffset Soon() => Now.App.Clock.GetUtcNow().AddMinutes(chance.Next(1, 60));
}
