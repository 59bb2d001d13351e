using Engagement.Core.Common;
using Engagement.Core.Routing;

namespace Engagement.Core.Tests.Routing;

public sealed class ChooseAssigneeTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 26, 12, 0, 0, TimeSpan.Zero);

    private static readonly Candidate Maria = new(UserId.From(1), true, 3, Now.AddMinutes(-1), false);
    private static readonly Candidate Jon = new(UserId.From(2), true, 5, Now.AddMinutes(-30), false);
    private static readonly Candidate Asleep = new(UserId.From(3), false, 0, null, true);

    [Fact]
    public void Round_robin_gives_to_whoever_waited_longest_and_to_newcomers_first()
    {
        Assert.Equal(Jon.User, Choose(AssignMode.RoundRobin, Maria, Jon, Asleep));
        Assert.Equal(UserId.From(4), Choose(AssignMode.RoundRobin, Maria, Jon, new Candidate(UserId.From(4), true, 9, null, false)));
    }

    [Fact]
    public void Least_busy_gives_to_the_emptiest_desk_and_settles_a_tie_by_turn() =>
        Assert.Equal(
            (Maria.User, Jon.User),
            (Choose(AssignMode.LeastBusy, Maria, Jon), Choose(AssignMode.LeastBusy, Maria, Jon with { Open = 3 })));

    [Fact]
    public void Who_knows_the_person_goes_first_unless_off_duty_or_full()
    {
        Assert.Equal(Jon.User, ChooseAssignee.From(AssignMode.LeastBusy, true, 10, [Maria, Jon with { KnowsPerson = true }])?.User);
        Assert.Equal(Maria.User, ChooseAssignee.From(AssignMode.LeastBusy, true, 5, [Maria, Jon with { KnowsPerson = true }])?.User);
        Assert.Equal(Maria.User, ChooseAssignee.From(AssignMode.LeastBusy, true, 10, [Maria, Asleep])?.User);
    }

    [Fact]
    public void Nobody_is_chosen_by_hand_off_duty_or_over_the_limit()
    {
        Assert.Null(ChooseAssignee.From(AssignMode.ByHand, true, null, [Maria]));
        Assert.Null(ChooseAssignee.From(AssignMode.RoundRobin, true, null, [Asleep]));
        Assert.Null(ChooseAssignee.From(AssignMode.RoundRobin, true, 3, [Maria, Jon]));
    }

    private static UserId? Choose(AssignMode mode, params Candidate[] people) => ChooseAssignee.From(mode, false, null, people)?.User;
}
