using System.Globalization;
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

    /// <summary>Starts both; nobody has set the product up yet. The accounts "acme" at X and Facebook are there, not connected.</summary>
    public static async Task<Workplace> StartAsync(CancellationToken ct)
    {
        var address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{ChildProgram.FreePort()}"));
        var networks = ChildProgram.Start("Engagement.Sandbox", ["--urls", address.OriginalString], []);
        var sandbox = new SandboxClient(address);
        var directory = Directory.CreateTempSubdirectory("engagement-data.").FullName;
        try
        {
            await networks.AwaitAsync(new Uri(address, "/sandbox/accounts"), TimeSpan.FromSeconds(30), ct);
            var settings = sandbox.SettingsFor(await sandbox.AddAccountAsync("x", "acme", ct), await sandbox.AddAccountAsync("facebook", "acme", ct));
            var product = await ProductProcess.StartAsync(settings.Append(new("Storage:Directory", directory)), ct);
            return new Workplace(product, networks, sandbox, directory);
        }
        catch
        {
            sandbox.Dispose();
            await networks.DisposeAsync();
            Directory.Delete(directory, recursive: true);
            throw;
        }
    }

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

    public static async Task SignInAsync(IPage page, string email = OwnerEmail, string password = OwnerPassword)
    {
        await page.GotoAsync("/sign-in");
        await page.FillAsync("#email", email);
        await page.FillAsync("#password", password);
        await page.ClickAsync("form[action='/sign-in'] button");
    }

    public async ValueTask DisposeAsync()
    {
        await Product.DisposeAsync();
        Sandbox.Dispose();
        await networks.DisposeAsync();
        Directory.Delete(directory, recursive: true);
    }
}
