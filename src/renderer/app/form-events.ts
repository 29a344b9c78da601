/** For `onChange` of a field: hands on what stands in it. */
export function onText(take: (text: string) => void) {
  return ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) => {
    take(currentTarget.value)
  }
}

/** For `onSubmit` of a form: does that, and nothing that a browser would do. */
export function submitted(act: () => unknown) {
  return (event: { readonly preventDefault: () => void }) => {
    event.preventDefault()
    act()
  }
}
