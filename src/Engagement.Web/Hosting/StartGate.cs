namespace Engagement.Web.Hosting;

/// <summary>Until the program has started its framework keeps quiet about failures: the one line on standard error says it.</summary>
internal sealed class StartGate
{
    private static readonly string[] Categories = ["Microsoft.Extensions.Hosting.Internal.Host", "Microsoft.AspNetCore.Server.Kestrel"];

    private volatile bool open;

    public static void Put(WebApplicationBuilder builder)
    {
        var gate = new StartGate();
        builder.Services.AddSingleton(gate);
        foreach (var category in Categories)
        {
            builder.Logging.AddFilter(category, level => gate.open && level >= LogLevel.Warning);
        }
    }

    public void Open() => open = true;
}
