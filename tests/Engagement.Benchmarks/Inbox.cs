using System.Net;
using System.Text.RegularExpressions;
using Engagement.App.Channels;
using Engagement.App.Data;
using Engagement.App.Inbox;
using Engagement.App.People;
using Engagement.App.Routing;
using Engagement.Core.Channels;
using Engagement.Core.Common;
using Engagement.Core.Inbox;
using Engagement.Core.People;
using Engagement.Web.Hosting;
using Engagement.Web.Verbs;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Engagement.Benchmarks;

/// <summary>The whole program over a full inbox: fills it with interactions and serves it, as it is shipped.</summary>
internal sealed partial class Inbox : IAsyncDisposable
{
    public const string RareWord = "zirkonium";
    public const string CommonWord = "kiitos";

    private const string Password = "throwback-thursday";
    private const int ChannelCount = 100;
    private const int QueueCount = 8;
    private const int OwnerCount = 30;
    private const int Portion = 1_000;

    private readonly WebApplication app;
    private readonly DirectoryInfo directory;
    private readonly bool isKept;
    private readonly Random random = new(7);

    private Inbox(WebApplication app, DirectoryInfo directory, bool isKept) => (this.app, this.directory, this.isKept) = (app, directory, isKept);

    public List<ChannelId> Channels { get; } = [];

    public List<QueueId> Queues { get; } = [];

    public List<UserId> Owners { get; } = [];

    public IServiceProvider Services => app.Services;

    /// <summary>Filling a million takes minutes: with KEEP=folder what was filled once is measured again.</summary>
    public static async Task<Inbox> StartAsync(int messages, CancellationToken ct)
    {
        var kept = Environment.GetEnvironmentVariable("KEEP");
        var directory = kept is { Length: > 0 } ? Directory.CreateDirectory(kept) : Directory.CreateTempSubdirectory("engagement-inbox.");
        List<string> settings = [$"--Storage:Directory={directory.FullName}", "--urls=http://127.0.0.1:0", "--Logging:LogLevel:Default=Error"];
        settings.AddRange(ProductData.Settings());
        var inbox = new Inbox(ProductHost.Build(settings), directory, kept is { Length: > 0 });
        if (!inbox.isKept || !await inbox.RememberAsync(messages, ct))
        {
            await inbox.FillAsync(messages, ct);
        }

        await inbox.Services.GetRequiredService<FoldDeskCounts>().RunAsync(ct);
        await inbox.app.StartAsync(ct);
        inbox.Services.GetRequiredService<StartGate>().Open();
        return inbox;
    }

    /// <summary>A browser in which somebody has signed in.</summary>
    public async Task<HttpClient> SignInAsync(CancellationToken ct)
    {
        var browser = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer(), AutomaticDecompression = DecompressionMethods.None }) { BaseAddress = new Uri(app.Urls.First()) };
        var page = await browser.GetStringAsync("/sign-in", ct);
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["email"] = "owner0@example.org", ["password"] = Password, ["__RequestVerificationToken"] = Token().Match(page).Groups[1].Value,
        });
        (await browser.PostAsync("/sign-in", form, ct)).EnsureSuccessStatusCode();
        return browser;
    }

    public async Task<HttpClient> KeyAsync(CancellationToken ct)
    {
        var key = await Services.GetRequiredService<CreateApiKey>().RunAsync("bench", WorkRole.Reader, Actor.Operator, ct);
        var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        client.DefaultRequestHeaders.Authorization = new("Bearer", key);
        return client;
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        if (!isKept)
        {
            directory.Delete(recursive: true);
        }
    }

    private Task<EngagementContext> OpenAsync(CancellationToken ct) =>
        Services.GetRequiredService<IDbContextFactory<EngagementContext>>().CreateDbContextAsync(ct);

    private async Task<bool> RememberAsync(int messages, CancellationToken ct)
    {
        await using var db = await OpenAsync(ct);
        if (!await db.Database.CanConnectAsync(ct) || !(await db.Database.GetAppliedMigrationsAsync(ct)).Any() || await db.Interactions.CountAsync(ct) != messages)
        {
            return false;
        }

        await ServeVerb.PrepareAsync(Services, ct);
        Channels.AddRange(await db.Channels.OrderBy(row => row.Id).Select(row => row.Id).ToListAsync(ct));
        Queues.AddRange(await db.Queues.OrderBy(row => row.Position).Select(row => row.Id).ToListAsync(ct));
        Owners.AddRange(await db.Users.OrderBy(row => row.Id).Select(row => row.Id).ToListAsync(ct));
        return true;
    }

    private async Task FillAsync(int messages, CancellationToken ct)
    {
        await using (var db = await OpenAsync(ct))
        {
            await db.Database.EnsureDeletedAsync(ct);
        }

        await ServeVerb.PrepareAsync(Services, ct);
        await FurnishAsync(ct);
        for (var done = 0; done < messages; done += 2 * Portion)
        {
            await PortionAsync(done / 2, ct);
        }
    }

    private async Task FurnishAsync(CancellationToken ct)
    {
        var ids = Services.GetRequiredService<IdSource>();
        await using (var scope = app.Services.CreateAsyncScope())
        {
            for (var number = 0; number < OwnerCount; number++)
            {
                Owners.Add(await scope.ServiceProvider.GetRequiredService<CreateUser>().RunAsync(
                    new NewUser($"owner{number}@example.org", $"Owner {number}", number == 0 ? WorkRole.Owner : WorkRole.Agent, Password, "en"), Actor.Operator, ct));
            }
        }

        await using var db = await OpenAsync(ct);
        for (var number = 0; number < ChannelCount; number++)
        {
            Channels.Add(ids.Next<ChannelId>());
            db.Channels.Add(new Channel
            {
                Id = Channels[number], Network = number % 2 == 0 ? NetworkKind.Facebook : NetworkKind.X, Handle = $"acme{number}", DisplayName = $"Acme {number}",
                RemoteId = $"{number}", Language = "en", TimeZone = "Europe/Helsinki", State = ChannelState.Paused, CreatedAt = TimeProvider.System.GetUtcNow(),
            });
        }

        for (var number = 0; number < QueueCount; number++)
        {
            Queues.Add(ids.Next<QueueId>());
            db.Queues.Add(new Queue { Id = Queues[number], Name = $"Queue {number}", IsDefault = number == 0, Position = number });
        }

        await db.SaveChangesAsync(ct);
    }

    // A thousand conversations of two interactions each; a fifth of the people come back.
    private async Task PortionAsync(int from, CancellationToken ct)
    {
        var ids = Services.GetRequiredService<IdSource>();
        await using var db = await OpenAsync(ct);
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        var now = TimeProvider.System.GetUtcNow();
        for (var number = from; number < from + Portion; number++)
        {
            var at = now.AddSeconds(-1 - ((1_000_000 - number) * 5));
            var channel = Channels[Skewed(ChannelCount)];
            var contact = new Contact { Id = ids.Next<ContactId>(), Network = NetworkKind.X, RemoteId = $"fan{number}", Name = $"Fan {Word(number)} {number}", FirstSeenAt = at, LastSeenAt = at, CountedAt = now };
            var row = new Conversation { Id = ids.Next<ConversationId>(), ChannelId = channel, ContactId = contact.Id, RootRemoteId = $"root{number % 5000}", StartedAt = at };
            db.AddRange(contact, row);
            for (var part = 0; part < 2; part++)
            {
                var said = new Interaction
                {
                    Id = ids.Next<InteractionId>(), ChannelId = channel, RemoteId = $"c{number}-{part}", ConversationId = row.Id, ContactId = contact.Id,
                    Kind = InteractionKind.Comment, Text = Text(), CreatedAt = at.AddSeconds(part), ReceivedAt = at.AddSeconds(part + 1),
                };
                db.Add(said);
                row.Hear(said.Text, said.CreatedAt);
            }

            Shape(row, at, now);
        }

        await BulkInsert.RunAsync(db, ct);
    }

    private void Shape(Conversation row, DateTimeOffset at, DateTimeOffset now)
    {
        row.ReadAs((Intent)random.Next(8), Urgency.None);
        row.PutIn(Queues[Skewed(QueueCount)]);
        if (random.Next(3) > 0)
        {
            row.GiveTo(Owners[random.Next(OwnerCount)]);
        }

        switch (random.Next(100))
        {
            case < 7:
                row.MoveTo(ConversationState.Open);
                row.Await(at);
                row.DueAt = now.AddMinutes(random.Next(-600, 6000));
                break;
            case < 10:
                row.MoveTo(ConversationState.Open);
                row.MoveTo(ConversationState.Waiting);
                break;
            case < 20:
                row.MoveTo(ConversationState.Acknowledged);
                break;
            case < 21:
                row.MoveTo(ConversationState.Held);
                break;
            default:
                row.Resolve(at.AddHours(1));
                break;
        }
    }

    // The first of a kind is met often, the last seldom.
    private int Skewed(int count) => (int)(count * Math.Pow(random.NextDouble(), 3));

    private string Text()
    {
        var words = Enumerable.Range(0, random.Next(6, 20)).Select(_ => Word(Skewed(20_000))).ToList();
        if (random.Next(4) == 0)
        {
            words.Add(CommonWord);
        }

        if (random.Next(1000) == 0)
        {
            words.Add(RareWord);
        }

        return string.Join(' ', words);
    }

    private static string Word(int number)
    {
        const string Syllables = "ka ri mo te lu sa ni pe vo ha";
        var parts = Syllables.Split(' ');
        return string.Concat($"{number}".Select(digit => parts[digit - '0']));
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
