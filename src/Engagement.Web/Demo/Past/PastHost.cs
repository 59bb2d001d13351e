using Engagement.App.Mails;
using Engagement.Web.Hosting;

namespace Engagement.Web.Demo.Past;

/// <summary>The same program with a clock that can be set. It never starts; only its flows are used.</summary>
internal static class PastHost
{
    public static WebApplication Build(IConfiguration settings, DemoClock clock, DemoNetworks networks)
    {
        var builder = ProductHost.Begin([]);
        builder.Configuration.AddConfiguration(settings);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services
            .AddSingleton<TimeProvider>(clock)
            .AddSingleton(clock)
            .AddSingleton(networks)
            .AddScoped<MakePeople>()
            .AddScoped<MakeChannels>()
            .AddScoped<MakeDesk>()
            .AddScoped<MakePictures>()
            .AddScoped<MakeLibrary>()
            .AddScoped<MakeThemes>()
            .AddScoped<MakeSinglePosts>()
            .AddScoped<PastSender>()
            .AddScoped<PastListener>()
            .AddScoped<PastDesk>()
            .AddScoped<PastSurveys>()
            .AddScoped<PlayPast>()
            .AddScoped<WriteFigures>()
            .AddScoped<MakeReports>()
            .AddSingleton<IMail, DemoMail>()
            .AddScoped<MakePast>();
        return ProductHost.Finish(builder);
    }
}
