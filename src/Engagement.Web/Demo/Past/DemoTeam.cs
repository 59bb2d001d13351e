namespace Engagement.Web.Demo.Past;

/// <summary>The people who work in the demo.</summary>
internal sealed record DemoTeam(DemoColleague Owner, IReadOnlyList<DemoColleague> Desk)
{
    public const string OwnerEmail = "helena@aurora.example";
}
