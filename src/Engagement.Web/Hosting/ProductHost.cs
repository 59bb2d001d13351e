using Engagement.App;
using Engagement.Web.Api;
using Engagement.Web.People;

namespace Engagement.Web.Hosting;

/// <summary>Puts the program together: settings, services, middleware, endpoints.</summary>
internal static class ProductHost
{
    public const string DefaultAddress = "http://127.0.0.1:5080";

    /// <param name="configuration">Settings of the command line.</param>
    /// <param name="extra">Settings that the demo lays over the others.</param>
    /// <param name="logs">False where standard output is an answer.</param>
    public static WebApplication Build(
        IReadOnlyList<string> configuration, IReadOnlyDictionary<string, string?>? extra = null, bool logs = true)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(ProductHost).Assembly.GetName().Name,
            ContentRootPath = ProgramFolders.ContentRoot,
            Args = ["--hostBuilder:reloadConfigOnChange=false", .. configuration],
        });
        builder.Configuration.AddInMemoryCollection(extra ?? new Dictionary<string, string?>());
        if (string.IsNullOrEmpty(builder.Configuration["urls"]))
        {
            builder.WebHost.UseUrls(DefaultAddress);
        }

        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = RequestLimits.Usual;
        });
        StartGate.Put(builder);
        if (!logs)
        {
            builder.Logging.ClearProviders();
        }

        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(8));

        builder.Services
            .AddEngagementApp(builder.Configuration)
            .AddSignIn()
            .AddApi()
            .AddFace();

        var app = builder.Build();
        app.UseFace();
        app.MapFace();
        return app;
    }
}
