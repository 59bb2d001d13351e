using Engagement.App.Channels;
using Engagement.App.Data;
using Engagement.App.Library;
using Engagement.App.People;
using Engagement.App.Themes;
using Engagement.Core.Channels;
using Engagement.Core.Common;
using Engagement.Core.Library;
using Engagement.Tests.Infrastructure;

namespace Engagement.Tests.Themes;

/// <summary>A car maker with an English account on X, a Finnish Page on Facebook and a pool of old pictures.</summary>
internal sealed class ThemeWorld : IAsyncDisposable
{
    private ThemeWorld(TestApp app, Channel x, Channel page) => (App, X, Page) = (app, x, page);

    public TestApp App { get; }

    public Channel X { get; }

    public Channel Page { get; }

    public static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<ThemeWorld> StartAsync(StorageProvider provider)
    {
        var app = await TestApp.StartAsync(provider, Ct);
        var x = Channel(app, NetworkKind.X, "acme", "en");
        var page = Channel(app, NetworkKind.Facebook, "acmefi", "fi");
        await app.AddAsync([x, page], Ct);
        return new ThemeWorld(app, x, page);
    }

    public ThemeDraft Draft() => new()
    {
        Name = "Throwback Thursday",
        Hashtag = "#TBT",
        Recurrence = "FREQ=WEEKLY;BYDAY=TH",
        TimeZone = "Europe/Helsinki",
        At = new TimeOnly(18, 0),
        Template = "throwback-thursday",
        ChannelIds = [X.Id, Page.Id],
        Pool = "archive",
    };

    public Task<ThemeId> CreateAsync(ThemeDraft draft) => App.Get<CreateTheme>().RunAsync(draft, Actor.Robot, Ct);

    public LibraryItem Item(string title, RightsKind rights = RightsKind.Own, string? language = null) => new()
    {
        Id = App.NextId<LibraryItemId>(),
        Pool = "archive",
        Title = title,
        Facts = { ["story"] = $"The story of {title}.", ["year"] = "1976" },
        Rights = rights,
        Language = language,
        CreatedAt = App.Clock.GetUtcNow(),
    };

    public Permission Granted(LibraryItem item, PermissionState state, DateTimeOffset? until = null) => new()
    {
        Id = App.NextId<PermissionId>(),
        LibraryItemId = item.Id,
        State = state,
        Who = "Anna",
        AskedAt = App.Clock.GetUtcNow(),
        Until = until,
    };

    public ValueTask DisposeAsync() => App.DisposeAsync();

    private static Channel Channel(TestApp app, NetworkKind network, string handle, string language) => new()
    {
        Id = app.NextId<ChannelId>(),
        Network = network,
        Handle = handle,
        DisplayName = handle,
        RemoteId = handle,
        Language = language,
        TimeZone = "Europe/Helsinki",
        CreatedAt = app.Clock.GetUtcNow(),
    };
}
