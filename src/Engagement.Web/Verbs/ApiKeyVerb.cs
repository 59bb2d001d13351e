using System.CommandLine;
using Engagement.App.People;
using Engagement.Core.People;
using Engagement.Web.Hosting;

namespace Engagement.Web.Verbs;

/// <summary><c>apikey create --name N [--role R]</c> prints the key alone.</summary>
internal static class ApiKeyVerb
{
    public static Command Build(StartArguments arguments)
    {
        var name = new Option<string>("--name") { Description = "What the key is for.", Required = true };
        var role = RoleOption.Build("What the key may do", WorkRole.Admin, WorkRole.Coordinator, WorkRole.Agent, WorkRole.Reader);
        role.DefaultValueFactory = _ => WorkRole.Admin;
        var create = new Command("create", "Makes a key and prints it, once.") { name, role };
        create.SetAction((parsed, ct) => VerbServices.UseAsync(
            arguments,
            async (services, stop) =>
            {
                var createKey = services.GetRequiredService<CreateApiKey>();
                Console.WriteLine(await createKey.RunAsync(parsed.GetRequiredValue(name), parsed.GetValue(role), Actor.Operator, stop));
                return 0;
            },
            ct));
        return new Command("apikey", "Keys for other programs.") { create };
    }
}
