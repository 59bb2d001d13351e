using System.CommandLine;
using Engagement.App.People;
using Engagement.Core.People;
using Engagement.Web.Hosting;

namespace Engagement.Web.Verbs;

/// <summary><c>user create --email E --role R --password-stdin</c>.</summary>
internal static class UserVerb
{
    public static Command Build(StartArguments arguments)
    {
        var email = new Option<string>("--email") { Description = "The address to sign in with.", Required = true };
        var role = RoleOption.Build("What the person may do", Enum.GetValues<WorkRole>());
        role.Required = true;
        var name = new Option<string?>("--name") { Description = "The name that others see; the address when left out." };
        var password = new Option<bool>("--password-stdin") { Description = "Reads the password from standard input." };
        var create = new Command("create", "Lets a person in.") { email, role, name, password };
        create.Validators.Add(result =>
        {
            if (!result.GetValue(password))
            {
                result.AddError("Option '--password-stdin' is required: a password on the command line can be read by everybody on the machine.");
            }
        });
        create.SetAction((parsed, ct) => VerbServices.UseAsync(
            arguments,
            async (services, stop) =>
            {
                var secret = (await Console.In.ReadLineAsync(stop))?.TrimEnd('\r') ?? "";
                var workspace = await services.GetRequiredService<WorkspaceReader>().ReadAsync(stop);
                var address = parsed.GetRequiredValue(email);
                var person = new NewUser(address, parsed.GetValue(name) ?? address, parsed.GetValue(role), secret, workspace.Language);
                var id = await services.GetRequiredService<CreateUser>().RunAsync(person, Actor.Operator, stop);
                Console.WriteLine(id);
                return 0;
            },
            ct));
        return new Command("user", "People who work here.") { create };
    }
}
