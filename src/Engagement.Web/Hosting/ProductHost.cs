using Engagement.App;
using Engagement.Web.Api;
using Engagement.Web.People;

namespace Engagement.Web.Hosting;

/// <summary>Puts the program together: settings, services, middleware, endpoints.</summary>
internal static class ProductHost
{
    public const string DefaultAddress = "http://127.0.0.1:5080";

    /// <param name="configuration">Settings of the command line.</param>
    /// <param name="logs">False where standard output is an answer.</param>
    public static WebApplication Build(IReadOnlyList<string> configuration, bool logs = true) => Finish(Begin(configuration, logs));

    /// <summary>Reads the settings; what is laid over them before <see cref="Finish"/> counts.</summary>
    public static WebApplicationBuilder Begin(IReadOnlyList<string> configuration, bool logs = true)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(ProductHost).Assembly.GetName().Name,
            ContentRootPath = ProgramFolders.ContentRoot,
            Args = ["--hostBuilder:reloadConfigOnChange=false", .. configuration],
        });
        StartGate.Put(builder);
        if (!logs)
        {
            builder.Logging.ClearProviders();
        }

        return builder;
    }

    public static WebApplication Finish(WebApplicationBuilder builder)
    {
        if (string.IsNullOrEmpty(builder.Configuration["urls"]))
        {
            builder.WebHost.UseUrls(DefaultAddress);
        }

        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = RequestLimits.Usual;
        });
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
