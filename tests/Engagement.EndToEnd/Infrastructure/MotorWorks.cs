using Engagement.Tests.Infrastructure;
using Microsoft.Playwright;

namespace Engagement.EndToEnd.Infrastructure;

/// <summary>A workplace at work: an owner, X and Facebook connected, fans thanked by itself, a post out on both. Journeys share it, each with fans of its own.</summary>
public sealed class MotorWorks(Chromium chromium) : IAsyncLifetime
{
    public const string Said = "Our first showroom opened fifty years ago today.";

    private Workplace? work;
    private string? session;

    internal SandboxClient Sandbox => Work.Sandbox;

    /// <summary>The post at Facebook that fans comment on.</summary>
    internal string FacebookPost { get; private set; } = string.Empty;

    /// <summary>The post at X that fans reply to.</summary>
    internal string XPost { get; private set; } = string.Empty;

    private Workplace Work => work ?? throw new InvalidOperationException("Not started.");

    public async ValueTask InitializeAsync()
    {
        var ct = TestContext.Current.CancellationToken;
        work = await Workplace.StartAsync(ct);
        var owner = await Owner.SetUpAsync(chromium, work, ct);
        await owner.ConnectXAsync();
        await owner.ConnectFacebookAsync();
        await owner.ThankByItselfAsync("Facebook");
        await owner.ThankByItselfAsync("X");
        await owner.PublishNowAsync(Said);
        FacebookPost = (string)(await Sandbox.PostAsync("facebook", Said, ct))["id"]!;
        XPost = (string)(await Sandbox.PostAsync("x", Said, ct))["id"]!;
        session = await owner.SessionAsync();
        await owner.Page.Context.CloseAsync();
    }

    /// <summary>A new window of the owner.</summary>
    internal Task<IPage> OpenAsync(CancellationToken ct, Screen? screen = null) => chromium.OpenAsync(Work.Product.Address, ct, session, screen);

    /// <summary>A window in which nobody has signed in.</summary>
    internal Task<IPage> OpenAsNobodyAsync(CancellationToken ct) => chromium.OpenAsync(Work.Product.Address, ct);

    public async ValueTask DisposeAsync()
    {
        if (work is not null)
        {
            await work.DisposeAsync();
        }
    }
}
