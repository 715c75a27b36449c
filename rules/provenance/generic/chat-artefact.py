# ruleid: chat-artefact
Here is the updated code:
# ruleid: chat-artefact
# Here's the complete implementation with error handling
def total(items):
    return sum(items)


# ruleid: chat-artefact
# I've updated the function to close the file
# ruleid: chat-artefact
Assistant: The function above adds the numbers.
# ok: chat-artefact
# Here is where the total is kept.
# ok: chat-artefact
# Updated: the complete list is sorted
reply = "Here is the updated code:"
# ok: chat-artefact
message = {"role": "assistant"}
