using Engagement.App.Inbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Engagement.App.Routing;

internal sealed class ExpertQuestionMapping : IEntityTypeConfiguration<ExpertQuestion>
{
    public void Configure(EntityTypeBuilder<ExpertQuestion> builder)
    {
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Version).IsConcurrencyToken();
        builder.HasOne<Conversation>().WithMany().HasForeignKey(row => row.ConversationId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(row => row.RemindAt).HasFilter("\"RemindAt\" IS NOT NULL").HasDatabaseName("IX_ExpertQuestions_Remind");
    }
}
