using Engagement.App.Channels;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Engagement.App.Inbox;

internal sealed class SurveyChannelMapping : IEntityTypeConfiguration<SurveyChannel>
{
    public void Configure(EntityTypeBuilder<SurveyChannel> builder)
    {
        builder.HasKey(row => row.ChannelId);
        builder.Property(row => row.ChannelId).ValueGeneratedNever();
        builder.HasOne<Channel>().WithOne().HasForeignKey<SurveyChannel>(row => row.ChannelId).OnDelete(DeleteBehavior.Cascade);
    }
}
