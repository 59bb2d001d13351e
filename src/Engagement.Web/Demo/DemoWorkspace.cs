using Engagement.App.Data;
using Engagement.App.People;
using Engagement.Core.People;
using Engagement.Sandbox;

namespace Engagement.Web.Demo;

/// <summary>The demo: sandbox networks in this process, and a workspace that is there when nobody has set one up.</summary>
internal sealed class DemoWorkspace(WebApplication sandbox) : IAsyncDisposable
{
    private const string Email = "owner@example.org";
    private const string Password = "throwback-thursday";

    /// <summary>Starts the networks and points the settings at them. Services of the demo are added here too.</summary>
    public static async Task<DemoWorkspace> StartAsync(WebApplicationBuilder builder, CancellationToken ct)
    {
        var storage = builder.Configuration.GetSection("Storage").Get<StorageOptions>() ?? new StorageOptions();
        Directory.CreateDirectory(storage.Directory);
        var sandbox = await SandboxHost.StartAsync(new SandboxOptions { StateFile = Path.Combine(storage.Directory, "sandbox.json") }, ct);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Networks:X:ApiBaseUrl"] = sandbox.Urls.First(),
            ["Networks:Facebook:GraphBaseUrl"] = sandbox.Urls.First(),
        });
        return new DemoWorkspace(sandbox);
    }

    /// <summary>After the database is up to date, before anything runs. Gives the lines that are printed under the address.</summary>
    public async Task<IReadOnlyList<string>> PrepareAsync(IServiceProvider services, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        if (!await scope.ServiceProvider.GetRequiredService<WorkspaceReader>().HasOwnerAsync(ct))
        {
            var owner = new NewUser(Email, "Owner", WorkRole.Owner, Password, "en");
            await scope.ServiceProvider.GetRequiredService<SetUpWorkspace>().RunAsync(new Workspace("Aurora Motors", "Europe/Helsinki", "en"), owner, ct);
        }

        return [$"Sign in with {Email} and {Password}", $"The sandbox networks are at {sandbox.Urls.First()}"];
    }

    public ValueTask DisposeAsync() => sandbox.DisposeAsync();
}
