using Engagement.Core.Channels;
using Engagement.Core.Inbox;
using Engagement.Web.Demo;

namespace Engagement.Tests.Demo;

public sealed class DemoTextTests
{
    public static TheoryData<string> Kinds => ["praise", "fan"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_fans_of_the_demo_say_kindly_is_surely_thanked_for(string kind)
    {
        var lines = ((string[])["en", "fi"]).SelectMany(language => DemoText.Rows($"comments.{language}")).Where(row => row[0] == kind).Select(row => row[1]).ToList();

        Assert.NotEmpty(lines);
        Assert.All(lines, line => Assert.Equal(DecisionKind.Acknowledge, Decide(line)));
    }

    [Fact]
    public void Who_comes_by_has_not_spoken_before()
    {
        var before = DemoText.Rows("people").Select(row => row[1]).ToHashSet(StringComparer.Ordinal);

        Assert.All(DemoText.Rows("visitors"), row => Assert.DoesNotContain(row[1], before));
    }

    private static DecisionKind Decide(string text) =>
        AcknowledgementPolicy.Decide(TriageReader.Read(text, null, null), new() { Mode = AcknowledgementMode.On, NetworkAllowsReply = true }).Kind;
}
