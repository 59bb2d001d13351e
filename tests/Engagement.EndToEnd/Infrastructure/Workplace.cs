using System.Globalization;
using System.Text.Json.Nodes;
using Engagement.Tests.Infrastructure;
using Microsoft.Playwright;

namespace Engagement.EndToEnd.Infrastructure;

/// <summary>The product as a user starts it: the built program on an empty data directory, beside it the sandbox networks as a program of their own.</summary>
internal sealed class Workplace : IAsyncDisposable
{
    public const string OwnerEmail = "owner@example.test";
    public const string OwnerPassword = "six ordinary words in a row";

    private readonly ChildProgram networks;
    private readonly string directory;

    private Workplace(ProductProcess product, ChildProgram networks, SandboxClient sandbox, string directory)
    {
        this.networks = networks;
        this.directory = directory;
        Product = product;
        Sandbox = sandbox;
    }

    public ProductProcess Product { get; }

    public SandboxClient Sandbox { get; }

    /// <summary>The account at X, with its tokens.</summary>
    public required JsonObject X { get; init; }

    /// <summary>The Page at Facebook, with its tokens.</summary>
    public required JsonObject Facebook { get; init; }

    /// <summary>Starts both; nobody has set the product up yet. The accounts "acme" at X and Facebook are there, not connected.</summary>
    /// <param name="ct">The test's own.</param>
    /// <param name="storage">Another database than SQLite in the data directory.</param>
    public static async Task<Workplace> StartAsync(CancellationToken ct, params KeyValuePair<string, string?>[] storage)
    {
        var address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{ChildProgram.FreePort()}"));
        var networks = ChildProgram.Start("Engagement.Sandbox", ["--urls", address.OriginalString], []);
        var sandbox = new SandboxClient(address);
        var directory = Directory.CreateTempSubdirectory("engagement-data.").FullName;
        try
        {
            await networks.AwaitAsync(new Uri(address, "/sandbox/accounts"), TimeSpan.FromSeconds(60), ct);
            var x = await sandbox.AddAccountAsync("x", "acme", ct);
            var facebook = await sandbox.AddAccountAsync("facebook", "acme", ct);
            var settings = sandbox.SettingsFor(x, facebook).Concat(Own(directory)).Concat(storage);
            var product = await ProductProcess.StartAsync(settings, ct);
            return new Workplace(product, networks, sandbox, directory) { X = x, Facebook = facebook };
        }
        catch
        {
            sandbox.Dispose();
            await networks.DisposeAsync();
            Directory.Delete(directory, recursive: true);
            throw;
        }
    }

    private static Dictionary<string, string?> Own(string directory) => new()
    {
        ["Storage:Directory"] = directory,
        ["Networks:X:PollInterval"] = "00:00:01",
        ["Networks:Facebook:PollInterval"] = "00:00:01",
    };

    /// <summary>Fills in the set-up page as a new owner does; afterwards the owner is signed in.</summary>
    public static async Task SetUpAsync(IPage page)
    {
        await page.GotoAsync("/");
        await page.FillAsync("#name", "Acme Motors");
        await page.FillAsync("#displayName", "Olivia Owner");
        await page.FillAsync("#email", OwnerEmail);
        await page.FillAsync("#password", OwnerPassword);
        await page.ClickAsync("form[action='/setup'] button");
    }

    public async ValueTask DisposeAsync()
    {
        await Product.DisposeAsync();
        Sandbox.Dispose();
        await networks.DisposeAsync();
        Directory.Delete(directory, recursive: true);
    }
}
