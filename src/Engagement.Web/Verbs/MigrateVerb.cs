using System.CommandLine;
using Engagement.App.Data;
using Engagement.Web.Hosting;

namespace Engagement.Web.Verbs;

/// <summary><c>migrate</c> brings the database to this program's model without starting it.</summary>
internal static class MigrateVerb
{
    public static Command Build(StartArguments arguments)
    {
        var migrate = new Command("migrate", "Brings the database up to date.");
        migrate.SetAction((_, ct) => VerbServices.OpenAsync(
            arguments,
            async (services, stop) =>
            {
                services.GetRequiredService<DataDirectory>().Prepare();
                var changes = await services.GetRequiredService<PrepareDatabase>().RunAsync(stop);
                Console.WriteLine(changes == 0 ? "The database is up to date." : $"Made {changes} changes.");
                return 0;
            },
            ct));
        return migrate;
    }
}
