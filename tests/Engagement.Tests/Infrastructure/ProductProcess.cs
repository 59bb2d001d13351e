using System.Globalization;

namespace Engagement.Tests.Infrastructure;

/// <summary>The built Engagement.Web as a process: what a user runs. It keeps its port and data over kills and restarts.</summary>
internal sealed class ProductProcess : IAsyncDisposable
{
    // A demo makes four weeks of past at its first start.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(180);

    private readonly IReadOnlyDictionary<string, string?> settings;
    private readonly string[] arguments;
    private ChildProgram? program;

    private ProductProcess(IReadOnlyDictionary<string, string?> settings, string[] arguments, Uri address)
    {
        this.settings = settings;
        this.arguments = arguments;
        Address = address;
        Client = new HttpClient { BaseAddress = address };
    }

    public Uri Address { get; }

    public HttpClient Client { get; }

    /// <summary>The output of the process that runs or ran last.</summary>
    public string Output => program?.Output ?? string.Empty;

    public int ProcessId => program?.Id ?? throw new InvalidOperationException("Not started.");

    /// <summary>Starts it and waits for /readyz.</summary>
    /// <param name="settings">Its configuration, such as <see cref="TestDatabase.Settings"/> with the sandbox's addresses.</param>
    /// <param name="ct">The test's own.</param>
    /// <param name="arguments">More of the command line, such as --demo.</param>
    public static async Task<ProductProcess> StartAsync(
        IEnumerable<KeyValuePair<string, string?>> settings, CancellationToken ct, params string[] arguments)
    {
        var address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{ChildProgram.FreePort()}"));
        var own = new Dictionary<string, string?>(settings);
        own.TryAdd("Workspace:Address", address.OriginalString);
        var product = new ProductProcess(own, [.. arguments, "--urls", address.OriginalString], address);
        try
        {
            await product.StartAgainAsync(ct);
            return product;
        }
        catch
        {
            await product.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts it anew with the same port, settings and data.</summary>
    public async Task StartAgainAsync(CancellationToken ct)
    {
        if (program is not null)
        {
            await program.DisposeAsync();
        }

        program = ChildProgram.Start("Engagement.Web", arguments, settings);
        await program.AwaitAsync(new Uri(Address, "/readyz"), Patience, ct);
    }

    /// <summary>SIGKILL.</summary>
    public Task KillAsync() => program!.KillAsync();

    /// <summary>SIGTERM; gives the exit code.</summary>
    public Task<int> StopAsync(CancellationToken ct) => program!.StopAsync(ct);

    /// <summary>Runs an administration verb on the same data and gives its exit code and output.</summary>
    public Task<(int Code, string Output)> VerbAsync(CancellationToken ct, params string[] verb) => VerbAsync(settings, ct, verb);

    public static async Task<(int Code, string Output)> VerbAsync(
        IEnumerable<KeyValuePair<string, string?>> settings, CancellationToken ct, params string[] verb)
    {
        await using var child = ChildProgram.Start("Engagement.Web", verb, settings);
        var code = await child.ExitAsync(ct);
        return (code, child.Output);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (program is not null)
        {
            await program.DisposeAsync();
        }
    }
}
