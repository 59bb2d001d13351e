using Engagement.App.People;
using Engagement.Core.Common;

namespace Engagement.Web.Demo.Past;

/// <summary>A person who works in the demo.</summary>
internal sealed record DemoColleague(UserId Id, string Name)
{
    public Actor ToActor() => new(Name, Id);
}
