using System.Reflection;
using Engagement.Core.People.Planted;
using Engagement.Tests.Infrastructure;

namespace Engagement.Tests.Guards;

public sealed class RoomTests
{
    [Theory]
    [InlineData("Engagement.Core")]
    [InlineData("Engagement.App")]
    [InlineData("Engagement.Web")]
    public void A_room_uses_only_the_rooms_that_the_table_allows(string project)
    {
        var violations = RoomTable.Violations(TypeUses.Read(Tree.ProgramOf(project)));

        Assert.Empty(violations);
    }

    [Fact]
    public void Every_room_is_there_to_be_guarded()
    {
        var uses = TypeUses.Read(Tree.ProgramOf("Engagement.App"));

        Assert.All(RoomTable.Rooms, room => Assert.Contains(uses, use => use.From.StartsWith($"Engagement.App.{room}.", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_planted_visitor_is_seen_in_a_signature_and_in_the_code_of_an_asynchronous_method()
    {
        var violations = RoomTable.Violations(TypeUses.Read(Assembly.GetExecutingAssembly().Location));

        const string visitor = $"Engagement.Core.People.Planted.{nameof(PlantedVisitor)}";
        Assert.Equal([$"{visitor} uses Engagement.Core.Inbox.Triage", $"{visitor} uses Engagement.Core.Routing.ClockKind"], violations);
    }

    [Theory]
    [InlineData("Engagement.App.Inbox.Read", "Engagement.App.Networks.INetwork", true)]
    [InlineData("Engagement.App.Themes.FillSlots", "Engagement.App.Networks.INetwork", false)]
    [InlineData("Engagement.App.Themes.FillSlots", "Engagement.App.Data.EngagementContext", true)]
    [InlineData("Engagement.App.Reporting.WeekFacts", "Engagement.App.Inbox.Interaction", true)]
    [InlineData("Engagement.Web.Library.LibraryEndpoints", "Engagement.App.Publishing.Post", false)]
    [InlineData("Engagement.Web.Pages.Calendar", "Engagement.App.Publishing.Post", true)]
    public void The_table_says_who_may_use_whom(string from, string to, bool allowed)
    {
        var violations = RoomTable.Violations([new TypeUse(from, to)]);

        Assert.Equal(allowed, violations.Count == 0);
    }
}
