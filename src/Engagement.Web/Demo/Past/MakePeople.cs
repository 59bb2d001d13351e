using Engagement.App.People;
using Engagement.Core.People;

namespace Engagement.Web.Demo.Past;

/// <summary>Makes the workspace and lets its people in.</summary>
internal sealed class MakePeople(SetUpWorkspace setUp, CreateUser createUser)
{
    public const string TimeZone = "Europe/Helsinki";

    private static readonly NewUser[] Desk =
    [
        new("elina@aurora.example", "Elina Korhonen", WorkRole.Coordinator, "", "en"),
        new("marcus@aurora.example", "Marcus Webb", WorkRole.Coordinator, "", "en"),
        new("sanna@aurora.example", "Sanna Laine", WorkRole.Agent, "", "fi"),
    ];

    public async Task<DemoTeam> RunAsync(string password, CancellationToken ct)
    {
        var head = new NewUser(DemoTeam.OwnerEmail, "Helena Saari", WorkRole.Owner, password, "en");
        var owner = new DemoColleague(await setUp.RunAsync(new Workspace("Aurora Motors", TimeZone, "en"), head, ct), head.DisplayName);
        var desk = new List<DemoColleague>();
        foreach (var person in Desk)
        {
            desk.Add(new DemoColleague(await createUser.RunAsync(person with { Password = password }, owner.ToActor(), ct), person.DisplayName));
        }

        return new DemoTeam(owner, desk);
    }
}
